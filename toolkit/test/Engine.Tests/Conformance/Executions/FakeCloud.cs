using AsteroidWorkflows.Engine.Tasks;

namespace AsteroidWorkflows.Engine.Tests.Conformance.Executions;

/// <summary>Stand-ins for the services that recorded executions used, with what was set up in them, and those who answered task tokens.</summary>
internal static class FakeCloud
{
    public static void AddTo(TaskHandlers handlers, WorkflowEngine engine, ConformanceCase recorded)
    {
        var answer = TokenDrivers.Of(engine, recorded);
        FakeMessaging.AddTo(handlers, engine, recorded, answer);
        FakeStorage.AddTo(handlers, recorded);
        FakeTables.AddTo(handlers, recorded);
        handlers.AddService("aws-sdk:secretsmanager", "listSecrets", new DelegateHandler((_, _) =>
            ValueTask.FromResult(TaskOutcome.Success(Json.JsonValues.Parse("""{"SecretList":[]}""")))));
        ActivityDrivers.AddTo(engine, recorded);
    }
}
