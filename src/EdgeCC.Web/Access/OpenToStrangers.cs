namespace EdgeCC.Web.Access;

/// <summary>On an endpoint that changes something: nobody need be signed in for it. All others are closed.</summary>
internal sealed class OpenToStrangers;
