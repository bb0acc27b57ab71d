using System.Text.Json;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Engine.Tasks.Functions;
using AsteroidWorkflows.LambdaRuntime;
using AsteroidWorkflows.LocalCloud;

namespace AsteroidWorkflows.Hosting.Functions;

/// <summary>The modules' own Lambda classes, made by their tables from the local cloud's clients and called in this process.</summary>
internal sealed class LocalFunctions
{
    private const int DefaultSeconds = 60;
    private readonly IReadOnlyList<WorkflowModule> _modules;
    private readonly HostOptions _options;
    private readonly Arns _arns;
    private readonly Dictionary<Type, InProcessFunction> _functions = [];

    public LocalFunctions(IReadOnlyList<WorkflowModule> modules, CloudClients clients, HostOptions options, Arns arns)
    {
        (_modules, _options, _arns) = (modules, options, arns);
        foreach (var module in modules)
        {
            var services = Services(module, clients);
            foreach (var function in module.Functions)
            {
                _functions.TryAdd(function.Type, Handler(function, services));
            }
        }
    }

    /// <summary>
    /// Adds every function that a workflow names, under the name that it has in the workflow's definition; and those that no workflow names, under that of their module's
    /// first workflow.
    /// </summary>
    /// <exception cref="HostException">A workflow names a function that its module's table doesn't have.</exception>
    public TaskHandlers AddTo(TaskHandlers handlers, IEnumerable<LocalWorkflow> workflows)
    {
        foreach (var ofModule in workflows.GroupBy(workflow => workflow.Module))
        {
            var named = ofModule.SelectMany(workflow => workflow.Rendered.Functions.Select(function => (workflow, function))).ToList();
            foreach (var (workflow, function) in named)
            {
                handlers.AddFunction(workflow.FunctionName(function.Name), _functions.GetValueOrDefault(function.FunctionType) ?? throw new HostException(
                    $"The workflow {workflow.Name} calls {function.FunctionType}, which its module's table of functions does not have: add a line for it."));
            }

            foreach (var other in ofModule.Key.Functions.Where(entry => !named.Exists(used => used.function.FunctionType == entry.Type)))
            {
                handlers.AddFunction(ofModule.First().FunctionName(other.Name), _functions[other.Type]);
            }
        }

        return handlers;
    }

    /// <summary>Calls a function outside of any workflow, as an application of its own would.</summary>
    /// <exception cref="HostException">No module has it.</exception>
    public async Task<TaskOutcome> InvokeAsync(Type function, JsonElement input)
    {
        var handler = _functions.GetValueOrDefault(function) ?? throw new HostException($"No module's table of functions has {function}: add a line for it.");
        return await handler.HandleAsync(
            new TaskRequest
            {
                Resource = TaskResource.Parse(function.Name),
                Input = input,
                StateName = "",
                StateMachineName = "",
                ExecutionArn = "",
                Clock = TimeProvider.System,
                Submitted = _ => { },
            },
            CancellationToken.None);
    }

    private InProcessFunction Handler(FunctionEntry function, FunctionServices services)
    {
        var instance = new Lazy<object>(() => function.Create(services));
        return new InProcessFunction(
            function.Type.GetMethod(FunctionTable.Method)!,
            () => instance.Value,
            serializer: null,
            request => new FunctionContext(function.Name, _arns.Function(function.Name), TimeSpan.FromSeconds(request.TimeoutSeconds ?? DefaultSeconds), _options.FunctionLog));
    }

    private FunctionServices Services(WorkflowModule module, CloudClients clients)
    {
        var services = new FunctionServices(Setting)
            .Add(() => clients.S3)
            .Add(() => clients.DynamoDb)
            .Add(() => clients.Rekognition)
            .Add(() => clients.StepFunctions);
        if (!_options.Online)
        {
            module.Offline?.Invoke(services);
        }

        return services;
    }

    // What the host knows by a name of its own, then what the user has set.
    private string? Setting(string name) =>
        _modules.SelectMany(module => module.Resources).FirstOrDefault(resource => resource.Setting == name)?.Name
        ?? (_modules.SelectMany(module => module.Workflows).FirstOrDefault(workflow => workflow.ArnSetting == name) is { } machine ? _arns.StateMachine(machine.Workflow.Name) : null)
        ?? Environment.GetEnvironmentVariable(name);
}
