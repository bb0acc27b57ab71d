using System.Text.RegularExpressions;
using AsteroidWorkflows.Flow.Rendering;

namespace AsteroidWorkflows.Hosting;

/// <summary>A workflow with everything in its definition named as it is on this machine.</summary>
public sealed partial class LocalWorkflow
{
    private readonly Arns _arns;

    internal LocalWorkflow(WorkflowModule module, HostedWorkflow hosted, Arns arns)
    {
        (Module, Hosted, _arns) = (module, hosted, arns);
        Rendered = hosted.Workflow.Render();
        Definition = Token().Replace(Rendered.Definition, match => ValueOf(match.Groups["token"].Value));
    }

    /// <summary>The workflow's name, and that of its state machine.</summary>
    public string Name => Rendered.Name;

    /// <summary>A sentence on what it does.</summary>
    public string Summary => Hosted.Workflow.Options.Comment ?? "";

    /// <summary>The module that it is of.</summary>
    public WorkflowModule Module { get; }

    /// <summary>What the module says of it.</summary>
    public HostedWorkflow Hosted { get; }

    /// <summary>The workflow as it is rendered for any deployment.</summary>
    public RenderedWorkflow Rendered { get; }

    /// <summary>The definition, ready to run here.</summary>
    public string Definition { get; }

    /// <summary>The ARN of its state machine.</summary>
    public string Arn => _arns.StateMachine(Name);

    /// <summary>The workflows of modules, with the names and ARNs that a host of these options gives to everything.</summary>
    /// <param name="modules">The modules.</param>
    /// <param name="options">The region and account; null: every default.</param>
    /// <exception cref="HostException">A definition names a resource that its module doesn't have.</exception>
    public static IReadOnlyList<LocalWorkflow> Of(IEnumerable<WorkflowModule> modules, HostOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(modules);
        var arns = new Arns(options ?? new HostOptions());
        return [.. modules.SelectMany(module => module.Workflows.Select(workflow => new LocalWorkflow(module, workflow, arns)))];
    }

    /// <summary>The name of a function in its ARN.</summary>
    internal string FunctionName(string function) => $"{Name}-{function}";

    private string ValueOf(string token) => Rendered.Substitutions.First(substitution => substitution.Token == token) switch
    {
        FunctionArnSubstitution named => _arns.Function(FunctionName(named.Function.Name)),
        ResourceNameSubstitution named => Find(named.Resource).Name,
        ResourceArnSubstitution named => _arns.Of(Find(named.Resource)),
        ResourceUrlSubstitution named => _arns.UrlOf(Find(named.Resource)) ?? throw new HostException($"The workflow {Name} asks for the URL of {named.Resource}, which has none."),
        var other => throw new HostException($"The workflow {Name} names {other.Token}, which stands for nothing on this machine."),
    };

    private Resources.LocalResource Find(Flow.Resource resource) => Module.Resources.FirstOrDefault(local => local.Of == resource)
        ?? throw new HostException($"The workflow {Name} names the resource {resource}, which its module does not have: add it to {nameof(WorkflowModule)}.{nameof(WorkflowModule.Resources)}.");

    [GeneratedRegex(@"\$\{(?<token>[A-Za-z0-9]+)\}")]
    private static partial Regex Token();
}
