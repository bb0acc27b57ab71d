using AsteroidWorkflows.Hosting.Resources;

namespace AsteroidWorkflows.Hosting;

/// <summary>The ARNs of a host.</summary>
internal sealed class Arns(HostOptions options)
{
    public string StateMachine(string name) => $"arn:aws:states:{options.Region}:{options.AccountId}:stateMachine:{name}";

    public string Execution(string stateMachine, string name) => $"arn:aws:states:{options.Region}:{options.AccountId}:execution:{stateMachine}:{name}";

    public string Function(string name) => $"arn:aws:lambda:{options.Region}:{options.AccountId}:function:{name}";

    public string Role(string name) => $"arn:aws:iam::{options.AccountId}:role/{name}";

    public string? UrlOf(LocalResource resource) => resource.Url(options.Region, options.AccountId);

    public string Of(LocalResource resource) => resource.Arn(options.Region, options.AccountId);
}
