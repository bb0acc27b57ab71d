using System.Text;
using Amazon.Runtime;
using Amazon.StepFunctions;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.StepFunctions;

namespace AsteroidWorkflows.Server.Tests.Support;

/// <summary>A server on a free port of loopback, and clients of it.</summary>
internal sealed class ServedApi : IAsyncDisposable
{
    public const string RoleArn = "arn:aws:iam::123456789012:role/any";

    private ServedApi(WorkflowServer server, WorkflowEngine engine)
    {
        (Server, Engine) = (server, engine);
        Http = new HttpClient { BaseAddress = server.Address };
    }

    public WorkflowServer Server { get; }

    public WorkflowEngine Engine { get; }

    public HttpClient Http { get; }

    public static async Task<ServedApi> StartAsync(EngineOptions? engineOptions = null, ServerOptions? options = null)
    {
        var engine = new WorkflowEngine(engineOptions ?? new EngineOptions());
        return new ServedApi(await WorkflowServer.StartAsync(new StepFunctionsApi(engine), engine, (options ?? new ServerOptions()) with { Port = 0 }), engine);
    }

    /// <summary>The SDK's client, as a user makes it.</summary>
    public AmazonStepFunctionsClient Sdk(bool withoutHostPrefix = false) => new(
        new BasicAWSCredentials("any", "any"),
        new AmazonStepFunctionsConfig
        {
            ServiceURL = Server.Address.ToString(),
            AuthenticationRegion = "us-east-1",
            MaxErrorRetry = 0,
            DisableHostPrefixInjection = withoutHostPrefix,
        });

    /// <summary>A request of an action, as an SDK sends it; change it before it is sent.</summary>
    public static HttpRequestMessage Request(string action, string body = "{}")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new StringContent(body, Encoding.UTF8, "application/x-amz-json-1.0") };
        request.Headers.Add("X-Amz-Target", $"AWSStepFunctions.{action}");
        return request;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Server.DisposeAsync();
    }
}
