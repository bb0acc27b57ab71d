namespace Amazon.Lambda.Core;

/// <summary>The Cognito identity of a caller.</summary>
public interface ICognitoIdentity
{
    /// <summary>The identity.</summary>
    string IdentityId { get; }

    /// <summary>The pool that it belongs to.</summary>
    string IdentityPoolId { get; }
}
