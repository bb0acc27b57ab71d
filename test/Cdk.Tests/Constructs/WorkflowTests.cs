using System.Text.Json;
using Amazon.CDK;
using Amazon.CDK.AWS.SNS;
using Amazon.Lambda.Core;
using AsteroidWorkflows.Cdk.Constructs;
using AsteroidWorkflows.Cdk.Lambda;
using AsteroidWorkflows.Cdk.Settings;
using AsteroidWorkflows.Cdk.Tests.Synthesis;
using AsteroidWorkflows.Lambdas.Orders;
using AsteroidWorkflows.Lambdas.Photos;
using AsteroidWorkflows.Workflows.Orders;
using AsteroidWorkflows.Workflows.Photos;

namespace AsteroidWorkflows.Cdk.Tests.Constructs;

[Collection(SynthesisCollection.Name)]
public sealed class WorkflowTests(SynthesisFixture apps)
{
    private static readonly LambdaHandler TaskA = LambdaHandler.Of((TaskA f, JsonElement input, ILambdaContext context) => f.HandleAsync(input, context));

    [Fact]
    public void A_function_that_is_not_given_is_named()
    {
        var stack = new SmallStack(apps.NewFolder(), new AppSettings());

        var failure = Assert.Throws<InvalidOperationException>(() => Add(stack, ParallelWorkflow.Define(), stack.Add(TaskA)));

        Assert.Equal("Parallel calls TaskB.HandleAsync, which is not among the functions given to it: TaskA. Add a DotnetFunction for it.", failure.Message);
    }

    [Fact]
    public void A_resource_that_is_not_given_is_named()
    {
        var stack = new SmallStack(apps.NewFolder(), new AppSettings());
        DotnetFunction[] functions =
        [
            stack.Add(new LambdaHandler(typeof(FaceDetection), nameof(FaceDetection.HandleAsync))),
            stack.Add(new LambdaHandler(typeof(FaceSearch), nameof(FaceSearch.HandleAsync))),
            stack.Add(new LambdaHandler(typeof(IndexFace), nameof(IndexFace.HandleAsync))),
            stack.Add(new LambdaHandler(typeof(RemoveFace), nameof(RemoveFace.HandleAsync))),
            stack.Add(new LambdaHandler(typeof(Thumbnail), nameof(Thumbnail.HandleAsync))),
        ];

        var failure = Assert.Throws<InvalidOperationException>(() => Add(stack, PhotosWorkflow.Define(), functions));

        Assert.StartsWith("Photos uses the resource ", failure.Message, StringComparison.Ordinal);
        Assert.Contains("RiderTable", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_counts_as_personal_unless_it_is_said_otherwise()
    {
        var stack = new SmallStack(apps.NewFolder(), new AppSettings());
        var taskB = new LambdaHandler(typeof(TaskB), nameof(TaskB.HandleAsync));

        Add(stack, ParallelWorkflow.Define(), stack.Add(TaskA), stack.Add(taskB));

        var template = SynthesizedStack.Read(Path.Combine(((App)stack.Node.Root).Synth().Directory, "Small.template.json"));
        Assert.Equal("false", template["Machine/StateMachine"]["LoggingConfiguration.IncludeExecutionData"]);
    }

    private static Workflow<TIn, TOut> Add<TIn, TOut>(SmallStack stack, Flow.Workflow<TIn, TOut> workflow, params DotnetFunction[] functions) =>
        new(stack, "Machine", new WorkflowProps<TIn, TOut>
        {
            Definition = workflow,
            Functions = functions,
            Settings = new AppSettings(),
            Alarms = new Topic(stack, "Alarms"),
        });
}
