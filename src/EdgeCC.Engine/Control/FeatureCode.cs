namespace EdgeCC.Engine.Control;

/// <summary>What an agent can order from a desk phone, dialled after the prefix the configuration gives (<c>*</c>).</summary>
public enum FeatureCode
{
    /// <summary><c>11</c>: sign in at this phone; <c>11</c> and an agent's number: sign in at somebody else's.</summary>
    SignIn,

    /// <summary><c>12</c>: pause; <c>12</c> and a digit: pause for the reason the configuration gives that digit.</summary>
    Pause,

    /// <summary><c>13</c>: ready again; ends wrap-up early.</summary>
    Ready,

    /// <summary><c>14</c>: leave.</summary>
    SignOut,

    /// <summary><c>15</c>: close the branch, whatever its hours say. Only where a supervisor is signed in.</summary>
    CloseBranch,

    /// <summary><c>16</c>: the branch follows its hours again. Only where a supervisor is signed in.</summary>
    ReopenBranch,
}
