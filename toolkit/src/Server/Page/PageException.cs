namespace AsteroidWorkflows.Server.Page;

/// <summary>What somebody asked for on the page can't be done; the message says why and what can be done instead.</summary>
public sealed class PageException(string message, int statusCode = 400) : Exception(message)
{
    /// <summary>The HTTP status. Default: 400.</summary>
    public int StatusCode => statusCode;
}
