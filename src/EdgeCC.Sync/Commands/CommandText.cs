namespace EdgeCC.Sync.Commands;

/// <summary>A command's payload: the claims of a JSON Web Token (RFC 7519, 4.1) and the order.</summary>
/// <param name="Jti">Its id.</param>
/// <param name="Aud">The appliance it is for.</param>
/// <param name="Iat">When it was issued, in seconds since 1970.</param>
/// <param name="Exp">When it expires, in seconds since 1970.</param>
/// <param name="Order">What is to be done: a <c>CommandOrder</c>'s name.</param>
/// <param name="Bundle">For <c>update</c>: where the bundle is, by http or https; its own signature is what counts.</param>
internal sealed record CommandText(string? Jti, string? Aud, long? Iat, long? Exp, string? Order, string? Bundle);
