namespace Amazon.Lambda.Core;

/// <summary>The mobile application that invoked the function.</summary>
public interface IClientContext
{
    /// <summary>Facts about the device.</summary>
    IDictionary<string, string> Environment { get; }

    /// <summary>The application.</summary>
    IClientApplication Client { get; }

    /// <summary>What the application itself added.</summary>
    IDictionary<string, string> Custom { get; }
}
