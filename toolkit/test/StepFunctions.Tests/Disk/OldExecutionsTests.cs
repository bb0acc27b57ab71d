using AsteroidWorkflows.Engine;

namespace AsteroidWorkflows.StepFunctions.Tests.Disk;

public sealed class OldExecutionsTests
{
    [Fact]
    public async Task An_execution_of_an_earlier_version_is_moved_and_goes_on()
    {
        const string Arn = "arn:aws:states:us-east-1:123456789012:execution:Orders:Order-1";
        using var folder = new StoreFolder();
        var old = Directory.CreateDirectory(Path.Combine(folder.Path, "executions", "definitions"));
        await File.WriteAllTextAsync(Path.Combine(old.FullName, "0123.json"), StoreFolder.Wait);
        var summary = Path.Combine(folder.Path, "executions", "Order-1.json");
        await File.WriteAllTextAsync(summary, $$"""
            {"Name":"Order-1","Arn":"{{Arn}}","Workflow":"Orders","Definition":"0123","Status":"RUNNING","Owner":"77-dead","StartedAt":"2026-01-02T03:04:05+00:00","StoppedAt":null,"WaitsAt":"Wait","Error":null}
            """);
        var journal = Path.Combine(folder.Path, "executions", "Order-1.journal");
        await File.WriteAllTextAsync(journal, """
            {"Kind":"Started","At":"2026-01-02T03:04:05+00:00","Value":{"n":1},"Seed":5}
            {"Kind":"Awo
            """);

        folder.Restart();
        var execution = await folder.EndAsync(Arn);

        Assert.Equal(ExecutionStatus.Succeeded, execution.Status);
        Assert.Equal("""{"n":1}""", execution.Output.GetRawText());
        Assert.Equal("arn:aws:states:us-east-1:123456789012:stateMachine:Orders", execution.StateMachine.Arn);
        Assert.False(File.Exists(journal) || File.Exists(summary), "It is in two places.");
        folder.Restart();
        Assert.Equal(ExecutionStatus.Succeeded, folder.Engine.FindExecution(Arn)!.Status);
    }
}
