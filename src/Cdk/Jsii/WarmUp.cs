using System.Reflection;
using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.Logs;
using Amazon.CDK.AWS.S3;
using Amazon.CDK.AWS.StepFunctions;
using Amazon.JSII.Runtime.Deputy;
using AsteroidWorkflows.Workflows;

namespace AsteroidWorkflows.Cdk.Jsii;

/// <summary>
/// Uses the time in which Node starts and loads CDK, and this process would only wait: what the stacks will do first is done once on another thread, so that its
/// code is compiled by then. The results are dropped; nothing here talks to Node, and whatever fails here fails where it is needed.
/// </summary>
internal static class WarmUp
{
    private static readonly Type[] Constructs =
        [typeof(Function), typeof(Role), typeof(LogGroup), typeof(StateMachine), typeof(CfnAlarm), typeof(CfnOutput), typeof(PolicyStatement), typeof(CfnDashboard), typeof(Bucket)];

    private static Task _running = Task.CompletedTask;

    /// <summary>Starts it, on one other thread: a second one would take the processor that Node starts on.</summary>
    public static void Start(TypeIndex? types) => _running = Task.Run(() =>
    {
        Try(() => types?.Find("aws-cdk-lib.App"));
        Try(() => Array.ForEach(Constructs, ReadAttributes));
        Try(() => AllWorkflows.Define().ToList().ForEach(workflow => workflow.Render()));
    });

    /// <summary>Waits until it is over, so that no workflow is initialized by two threads at a time. It never fails.</summary>
    public static void Wait() => _running.GetAwaiter().GetResult();

    // jsii makes the attributes of all members whenever a construct is made.
    private static void ReadAttributes(Type type)
    {
        const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        foreach (var method in type.GetMethods(Instance))
        {
            method.GetCustomAttribute<JsiiMethodAttribute>(inherit: true);
        }

        foreach (var property in type.GetProperties(Instance))
        {
            property.GetCustomAttribute<JsiiPropertyAttribute>(inherit: true);
        }
    }

    private static void Try(Action work)
    {
        try
        {
            work();
        }
        catch (Exception)
        {
            // It will happen again in its own place, and there it is reported.
        }
    }
}
