using System.Text.Json;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.StepFunctions.Disk;

namespace AsteroidWorkflows.StepFunctions.Tests.Disk;

public sealed class ServerStoreTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    [Fact]
    public async Task State_machines_come_back_with_versions_aliases_and_tags()
    {
        var arn = await _folder.CreateAsync();
        var version = (await _folder.GetAsync("PublishStateMachineVersion", new { stateMachineArn = arn, description = "first" })).GetProperty("stateMachineVersionArn").GetString();
        await _folder.GetAsync("CreateStateMachineAlias", new { name = "live", routingConfiguration = new[] { new { stateMachineVersionArn = version, weight = 100 } } });
        await _folder.GetAsync("TagResource", new { resourceArn = arn, tags = new[] { new { key = "team", value = "post" } } });
        string[] actions = ["DescribeStateMachine", "ListStateMachineVersions", "ListStateMachineAliases"];
        var before = new List<string>();
        foreach (var action in actions)
        {
            before.Add((await _folder.GetAsync(action, new { stateMachineArn = arn })).GetRawText());
        }

        _folder.Restart();

        for (var i = 0; i < actions.Length; i++)
        {
            Assert.Equal(before[i], (await _folder.GetAsync(actions[i], new { stateMachineArn = arn })).GetRawText());
        }

        Assert.Equal("post", (await _folder.GetAsync("ListTagsForResource", new { resourceArn = arn })).GetProperty("tags")[0].GetProperty("value").GetString());
        await _folder.EndAsync(await _folder.StartAsync($"{arn}:live"));
    }

    [Fact]
    public async Task Deleted_state_machines_and_activities_stay_deleted_and_so_do_executions()
    {
        var arn = await _folder.CreateAsync(definition: StoreFolder.Wait);
        var activity = (await _folder.GetAsync("CreateActivity", new { name = "a" })).GetProperty("activityArn").GetString();
        await _folder.StartAsync(arn);
        await _folder.Engine.AdvanceAsync(TimeSpan.FromSeconds(1));

        await _folder.GetAsync("DeleteStateMachine", new { stateMachineArn = arn });
        await _folder.GetAsync("DeleteActivity", new { activityArn = activity });
        await _folder.Engine.AdvanceAsync(TimeSpan.FromSeconds(1));

        Assert.Empty(_folder.Files);
        _folder.Restart();
        Assert.Empty(_folder.Store.Api.StateMachines);
        Assert.Empty(_folder.Store.Api.Activities);
        Assert.Empty(_folder.Store.Api.Executions);
    }

    [Fact]
    public async Task Executions_whose_state_machine_was_deleted_just_before_a_kill_are_deleted_too()
    {
        var arn = await _folder.CreateAsync(definition: StoreFolder.Wait);
        await _folder.EndAsync(await _folder.StartAsync(arn));

        _folder.Store.Api.RemoveStateMachine(arn);
        _folder.Restart();

        Assert.Empty(_folder.Files);
    }

    [Fact]
    public async Task An_execution_goes_on_where_it_stood()
    {
        var execution = await _folder.StartAsync(await _folder.CreateAsync(definition: StoreFolder.Wait), input: """{"é": "\n"}""");
        await _folder.Engine.AdvanceAsync(TimeSpan.FromSeconds(30));
        var before = await HistoryAsync(execution);

        _folder.Restart();
        var ended = await _folder.EndAsync(execution);

        Assert.Equal(ExecutionStatus.Succeeded, ended.Status);
        Assert.Equal(TimeSpan.FromSeconds(60), ended.StopDate - ended.StartDate);
        Assert.StartsWith(before[..^1], await HistoryAsync(execution), StringComparison.Ordinal);
        var described = await _folder.GetAsync("DescribeExecution", new { executionArn = execution });
        Assert.Equal("""{"é": "\n"}""", described.GetProperty("input").GetString());
        Assert.Equal("SUCCEEDED", described.GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_redrive_and_its_token_survive()
    {
        const string Fail = """{"StartAt":"F","States":{"F":{"Type":"Fail","Error":"E"}}}""";
        var executionArn = await _folder.StartAsync(await _folder.CreateAsync(definition: Fail));
        await _folder.EndAsync(executionArn);
        var date = (await _folder.GetAsync("RedriveExecution", new { executionArn, clientToken = "t" })).GetRawText();
        await _folder.EndAsync(executionArn);

        _folder.Restart();

        Assert.Equal(date, (await _folder.GetAsync("RedriveExecution", new { executionArn, clientToken = "t" })).GetRawText());
        var described = await _folder.GetAsync("DescribeExecution", new { executionArn });
        Assert.Equal("FAILED", described.GetProperty("status").GetString());
        Assert.Equal(1, described.GetProperty("redriveCount").GetInt32());
    }

    [Fact]
    public async Task Executions_of_one_name_are_told_apart_by_state_machine_and_case()
    {
        var (one, other) = (await _folder.CreateAsync("m"), await _folder.CreateAsync("M"));
        string[] names = ["a", "A", "con", ".x", "x.", "a-b_c", new string('n', 80)];
        foreach (var machine in new[] { one, other })
        {
            foreach (var name in names)
            {
                await _folder.EndAsync(await _folder.StartAsync(machine, name));
            }
        }

        Assert.Equal(2 * names.Length, _folder.Files.Select(file => file.ToUpperInvariant()).Distinct().Count());
        _folder.Restart();
        Assert.Equal(2 * names.Length, _folder.Store.Api.Executions.Select(record => record.Arn).Distinct().Count());
    }

    [Fact]
    public async Task Express_executions_leave_nothing_behind()
    {
        var arn = (await _folder.GetAsync("CreateStateMachine", new { name = "x", definition = StoreFolder.Pass, roleArn = StoreFolder.Role, type = "EXPRESS" }))
            .GetProperty("stateMachineArn").GetString()!;

        await _folder.EndAsync(await _folder.StartAsync(arn));

        Assert.Empty(_folder.Files);
    }

    [Fact]
    public async Task A_line_that_a_kill_cut_short_is_dropped()
    {
        var execution = await _folder.StartAsync(await _folder.CreateAsync(definition: StoreFolder.Wait));
        await _folder.Engine.AdvanceAsync(TimeSpan.FromSeconds(1));
        await File.AppendAllTextAsync(Assert.Single(_folder.Files), """{"Entry":{"Kind":"Awo""");

        _folder.Restart();
        await _folder.EndAsync(execution);
        _folder.Restart();

        Assert.Equal(ExecutionStatus.Succeeded, (await _folder.EndAsync(execution)).Status);
    }

    [Fact]
    public async Task A_line_in_the_middle_that_cannot_be_read_is_said_with_its_file_and_the_way_out()
    {
        await _folder.StartAsync(await _folder.CreateAsync(definition: StoreFolder.Wait));
        await _folder.Engine.AdvanceAsync(TimeSpan.FromSeconds(1));
        var file = Assert.Single(_folder.Files);
        await File.AppendAllTextAsync(file, "{\"Entry\":{\"Ki\n{\"PersistedStatus\":{\"Status\":\"RUNNING\"}}\n");

        var thrown = Assert.Throws<StoreException>(_folder.Restart);

        Assert.Contains($"{file} can't be read, line 3", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("move it elsewhere", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("state-machines/m.json")]
    [InlineData("activities/a.json")]
    public void A_record_that_cannot_be_read_is_named(string file)
    {
        var path = Path.Combine(_folder.Path, file);
        File.WriteAllText(path, "{");

        var thrown = Assert.Throws<StoreException>(_folder.Restart);

        Assert.Contains(path, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_server_on_the_folder_is_named_by_its_address()
    {
        _folder.Store.Announce(new Uri("http://127.0.0.1:4711/"));

        var thrown = Assert.Throws<StoreException>(() => ServerStore.Open(_folder.Path));

        Assert.Contains("http://127.0.0.1:4711/", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_that_cannot_be_kept_is_answered_with_500_and_has_not_happened()
    {
        var stateMachineArn = await _folder.CreateAsync("m");
        var inTheWay = Path.Combine(_folder.Path, "executions", "m");
        await File.WriteAllTextAsync(inTheWay, "a file where a folder has to be");

        var refused = await _folder.Api.HandleAsync("StartExecution", JsonSerializer.SerializeToElement(new { stateMachineArn, name = "n" }));

        Assert.Equal(500, refused.StatusCode);
        File.Delete(inTheWay);
        await _folder.EndAsync(await _folder.StartAsync(stateMachineArn, "n"));
        Assert.Single(_folder.Files);
    }

    [Fact]
    public async Task A_child_that_ended_while_its_parent_was_not_told_is_the_parents_own_after_a_restart()
    {
        var child = await _folder.CreateAsync("child");
        var definition = $$$"""
            {"StartAt":"S","States":{"S":{"Type":"Task","Resource":"arn:aws:states:::states:startExecution.sync:2","Parameters":{"StateMachineArn":"{{{child}}}","Name":"given"},"End":true} } }
            """;
        var parent = await _folder.StartAsync(await _folder.CreateAsync("parent", definition), "p");
        await _folder.EndAsync(parent);
        var file = Assert.Single(_folder.Files, file => file.Contains("parent", StringComparison.Ordinal));
        var lines = await File.ReadAllLinesAsync(file);
        Assert.True(lines.Length > 3, "There is little to cut off.");

        for (var kept = lines.Length - 1; kept > 1; kept--)
        {
            await File.WriteAllLinesAsync(file, lines.Take(kept));
            _folder.Restart();
            Assert.Equal(ExecutionStatus.Succeeded, (await _folder.EndAsync(parent)).Status);
        }
    }

    [Fact]
    public async Task What_has_ended_is_told_as_before_and_read_only_when_somebody_asks()
    {
        var stateMachineArn = await _folder.CreateAsync(definition: """{"StartAt":"F","States":{"F":{"Type":"Fail","Error":"E","Cause":"C"}}}""");
        var executionArn = await _folder.StartAsync(stateMachineArn, input: "[7]");
        await _folder.EndAsync(executionArn);
        var (described, history) = (await _folder.GetAsync("DescribeExecution", new { executionArn }), await HistoryAsync(executionArn));
        var listed = await _folder.GetAsync("ListExecutions", new { stateMachineArn });
        _folder.Restart();
        var file = Assert.Single(_folder.Files);
        File.Move(file, file + ".away");

        Assert.Equal(listed.GetRawText(), (await _folder.GetAsync("ListExecutions", new { stateMachineArn })).GetRawText());
        File.Move(file + ".away", file);
        Assert.Equal(described.GetRawText(), (await _folder.GetAsync("DescribeExecution", new { executionArn })).GetRawText());
        Assert.Equal(history, await HistoryAsync(executionArn));
    }

    [Fact]
    public async Task What_became_of_its_activity_since_does_not_change_what_is_told_of_an_execution()
    {
        var create = new { name = "a" };
        var activityArn = (await _folder.GetAsync("CreateActivity", create)).GetProperty("activityArn").GetString();
        var definition = $$$"""{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"{{{activityArn}}}","End":true} } }""";
        var machine = await _folder.CreateAsync(definition: definition);
        var done = await _folder.StartAsync(machine, "done");
        await _folder.EndAsync(done);
        var task = await _folder.GetAsync("GetActivityTask", new { activityArn });
        await _folder.GetAsync("SendTaskSuccess", new { taskToken = task.GetProperty("taskToken").GetString(), output = "1" });
        await _folder.EndAsync(done);
        await _folder.GetAsync("DeleteActivity", new { activityArn });
        var failed = await _folder.StartAsync(machine, "failed");
        await _folder.EndAsync(failed);
        var (told, toldOfFailed) = (await HistoryAsync(done), await HistoryAsync(failed));

        _folder.Restart();
        Assert.Equal(told, await HistoryAsync(done));
        await _folder.GetAsync("CreateActivity", create);

        Assert.Equal(toldOfFailed, await HistoryAsync(failed));
        Assert.Contains("States.Runtime", toldOfFailed, StringComparison.Ordinal);
        Assert.Contains("ActivitySucceeded", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_ended_before_a_restart_can_be_redriven_after_it()
    {
        var isBroken = true;
        using var folder = new StoreFolder(handlers => handlers.AddFunction("f", _ => isBroken ? throw new InvalidOperationException("broken") : JsonElement.Parse("1")));
        var definition = """{"StartAt":"P","States":{"P":{"Type":"Pass","Next":"T"},"T":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","End":true}}}""";
        var executionArn = await folder.StartAsync(await folder.CreateAsync(definition: definition));
        Assert.Equal(ExecutionStatus.Failed, (await folder.EndAsync(executionArn)).Status);
        isBroken = false;

        folder.Restart();
        await folder.GetAsync("RedriveExecution", new { executionArn });
        var redriven = await folder.EndAsync(executionArn);

        Assert.Equal(ExecutionStatus.Succeeded, redriven.Status);
        Assert.Equal("1", redriven.Output.GetRawText());
        Assert.Single(redriven.History, item => item.Type == "PassStateEntered");
        folder.Restart();
        Assert.Equal(1, folder.Engine.FindExecution(executionArn)!.RedriveCount);
        Assert.Equal(redriven.History.Count, folder.Engine.FindExecution(executionArn)!.History.Count);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<string> HistoryAsync(string executionArn) =>
        (await _folder.GetAsync("GetExecutionHistory", new { executionArn })).GetProperty("events").GetRawText();
}
