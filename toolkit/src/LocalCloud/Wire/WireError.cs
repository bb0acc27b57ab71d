using System.Net;

namespace AsteroidWorkflows.LocalCloud.Wire;

/// <summary>A service refuses a request, in AWS's words where it has any. The SDK client makes its own exception of it.</summary>
internal sealed class WireError(string code, string message, HttpStatusCode status = HttpStatusCode.BadRequest) : Exception(message)
{
    public string Code => code;

    public HttpStatusCode Status => status;
}
