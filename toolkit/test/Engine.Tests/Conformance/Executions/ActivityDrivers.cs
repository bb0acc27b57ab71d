using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;

namespace AsteroidWorkflows.Engine.Tests.Conformance.Executions;

/// <summary>Who worked for the activities of recorded executions: state machines of their own.</summary>
internal static class ActivityDrivers
{
    public static void AddTo(WorkflowEngine engine, ConformanceCase recorded)
    {
        foreach (var step in recorded["setup"].EnumerateArray().Where(s => s.GetProperty("op").GetString() == "stepfunctions.create_activity"))
        {
            var name = step.GetProperty("params").GetProperty("name").GetString();
            var arn = $"arn:aws:states:us-east-1:{engine.Options.AccountId}:activity:{name}";
            if (recorded.Entry.Id.Contains("on_deleted", StringComparison.Ordinal))
            {
                continue;
            }

            engine.Activities.Create(arn);
            foreach (var driver in recorded["drivers"].EnumerateArray())
            {
                var consumer = engine.Deploy("consumer", StateMachine.Parse(driver.GetProperty("kwargs").GetProperty("template").GetRawText()));
                engine.Start(consumer, JsonSerializer.Serialize(new { ActivityArn = arn }));
            }
        }
    }
}
