using System.Text.Json;

namespace AsteroidWorkflows.Engine.Definitions;

/// <summary>Reads the states of a graph.</summary>
internal static class StateReader
{
    // A definition of AWS is at most 1 MiB; nobody nests this deep, and a hostile text must not end in a stack overflow.
    private const int DeepestNesting = 40;

    public static OrderedStates ReadStates(Fields graph, QueryLanguage language, int depth = 0)
    {
        var states = new OrderedStates();
        var json = graph["States"];
        if (json.ValueKind != JsonValueKind.Object)
        {
            graph.Report(
                json.ValueKind == JsonValueKind.Undefined ? "These fields are required: [States]" : "Expected value of type Object",
                json.ValueKind == JsonValueKind.Undefined ? graph.Location : graph.At("States"));
            return states;
        }

        if (depth > DeepestNesting)
        {
            graph.Report($"States are nested deeper than {DeepestNesting} levels", graph.Location);
            return states;
        }

        foreach (var property in json.EnumerateObject())
        {
            var fields = new Fields(property.Value, $"{graph.At("States")}/{property.Name}", graph.Problems);
            var state = ReadState(property.Name, property.Value, fields, fields.Language(language), language, depth);
            if (state is not null)
            {
                states.Add(state);
            }
        }

        return states;
    }

    private static State? ReadState(string name, JsonElement json, Fields f, QueryLanguage language, QueryLanguage inherited, int depth)
    {
        switch (f.Required("Type"))
        {
            case "Pass":
                return new PassState
                {
                    Name = name, Location = f.Location, Source = json, QueryLanguage = language, Comment = f.Text("Comment"),
                    Next = f.Text("Next"), End = f.Flag("End"), InputPath = f["InputPath"], OutputPath = f["OutputPath"],
                    Output = f["Output"], Assign = f["Assign"],
                    Result = f["Result"], Parameters = f["Parameters"], ResultPath = f["ResultPath"],
                };
            case "Task":
                return new TaskState
                {
                    Name = name, Location = f.Location, Source = json, QueryLanguage = language, Comment = f.Text("Comment"),
                    Next = f.Text("Next"), End = f.Flag("End"), InputPath = f["InputPath"], OutputPath = f["OutputPath"],
                    Output = f["Output"], Assign = f["Assign"], Parameters = f["Parameters"], Arguments = f["Arguments"],
                    ResultSelector = f["ResultSelector"], ResultPath = f["ResultPath"], Retry = ReadRetry(f), Catch = ReadCatch(f),
                    Resource = f.Required("Resource"), Credentials = f["Credentials"],
                    TimeoutSeconds = f["TimeoutSeconds"], TimeoutSecondsPath = f.Text("TimeoutSecondsPath"),
                    HeartbeatSeconds = f["HeartbeatSeconds"], HeartbeatSecondsPath = f.Text("HeartbeatSecondsPath"),
                };
            case "Parallel":
                return new ParallelState
                {
                    Name = name, Location = f.Location, Source = json, QueryLanguage = language, Comment = f.Text("Comment"),
                    Next = f.Text("Next"), End = f.Flag("End"), InputPath = f["InputPath"], OutputPath = f["OutputPath"],
                    Output = f["Output"], Assign = f["Assign"], Parameters = f["Parameters"], Arguments = f["Arguments"],
                    ResultSelector = f["ResultSelector"], ResultPath = f["ResultPath"], Retry = ReadRetry(f), Catch = ReadCatch(f),
                    Branches = ReadBranches(f, inherited, depth),
                };
            case "Map":
                return new MapState
                {
                    Name = name, Location = f.Location, Source = json, QueryLanguage = language, Comment = f.Text("Comment"),
                    Next = f.Text("Next"), End = f.Flag("End"), InputPath = f["InputPath"], OutputPath = f["OutputPath"],
                    Output = f["Output"], Assign = f["Assign"], Parameters = f["Parameters"], Arguments = f["Arguments"],
                    ResultSelector = f["ResultSelector"], ResultPath = f["ResultPath"], Retry = ReadRetry(f), Catch = ReadCatch(f),
                    Processor = ReadProcessor(f, inherited, depth), ItemsPath = f.Text("ItemsPath"), Items = f["Items"],
                    ItemSelector = f["ItemSelector"], MaxConcurrency = f["MaxConcurrency"],
                    MaxConcurrencyPath = f.Text("MaxConcurrencyPath"), ItemReader = f["ItemReader"], ItemBatcher = f["ItemBatcher"],
                    ResultWriter = f["ResultWriter"], Label = f.Text("Label"), ToleratedFailureCount = f["ToleratedFailureCount"],
                    ToleratedFailureCountPath = f.Text("ToleratedFailureCountPath"),
                    ToleratedFailurePercentage = f["ToleratedFailurePercentage"],
                    ToleratedFailurePercentagePath = f.Text("ToleratedFailurePercentagePath"),
                };
            case "Choice":
                return new ChoiceState
                {
                    Name = name, Location = f.Location, Source = json, QueryLanguage = language, Comment = f.Text("Comment"),
                    InputPath = f["InputPath"], OutputPath = f["OutputPath"], Output = f["Output"], Assign = f["Assign"],
                    Choices = ReadChoices(f), Default = f.Text("Default"),
                };
            case "Wait":
                return new WaitState
                {
                    Name = name, Location = f.Location, Source = json, QueryLanguage = language, Comment = f.Text("Comment"),
                    Next = f.Text("Next"), End = f.Flag("End"), InputPath = f["InputPath"], OutputPath = f["OutputPath"],
                    Output = f["Output"], Assign = f["Assign"], Seconds = f["Seconds"], SecondsPath = f.Text("SecondsPath"),
                    Timestamp = f["Timestamp"], TimestampPath = f.Text("TimestampPath"),
                };
            case "Succeed":
                return new SucceedState
                {
                    Name = name, Location = f.Location, Source = json, QueryLanguage = language, Comment = f.Text("Comment"),
                    End = true, InputPath = f["InputPath"], OutputPath = f["OutputPath"], Output = f["Output"], Assign = f["Assign"],
                };
            case "Fail":
                return new FailState
                {
                    Name = name, Location = f.Location, Source = json, QueryLanguage = language, Comment = f.Text("Comment"),
                    End = true, Error = f["Error"], ErrorPath = f.Text("ErrorPath"), Cause = f["Cause"], CausePath = f.Text("CausePath"),
                };
            case "":
                return null;
            default:
                f.Report("Value is not valid. Expected one of [Choice, Fail, Map, Parallel, Pass, Succeed, Task, Wait]", f.At("Type"));
                return null;
        }
    }

    private static List<StateGraph> ReadBranches(Fields state, QueryLanguage inherited, int depth)
    {
        var branches = new List<StateGraph>();
        foreach (var (json, location) in state.Items("Branches"))
        {
            var f = new Fields(json, location, state.Problems);
            var language = f.Language(inherited);
            branches.Add(new StateGraph
            {
                StartAt = f.Required("StartAt"), States = ReadStates(f, language, depth + 1), QueryLanguage = language,
                Location = location, Source = json, Comment = f.Text("Comment"),
            });
        }

        if (branches.Count == 0)
        {
            state.Report("These fields are required: [Branches]", state.Location);
        }

        return branches;
    }

    private static Processor ReadProcessor(Fields state, QueryLanguage inherited, int depth)
    {
        var name = state["ItemProcessor"].ValueKind == JsonValueKind.Undefined && state["Iterator"].ValueKind != JsonValueKind.Undefined
            ? "Iterator"
            : "ItemProcessor";
        var f = new Fields(state[name], state.At(name), state.Problems);
        var config = f["ProcessorConfig"].ValueKind == JsonValueKind.Undefined
            ? null
            : new Fields(f["ProcessorConfig"], f.At("ProcessorConfig"), state.Problems);
        var distributed = config?.Text("Mode") == "DISTRIBUTED";
        var language = f.Language(inherited);
        return new Processor
        {
            StartAt = f.Required("StartAt"), States = ReadStates(f, language, depth + 1), QueryLanguage = language,
            Location = f.Location, Source = state[name], Comment = f.Text("Comment"),
            Mode = distributed ? ProcessorMode.Distributed : ProcessorMode.Inline,
            ExecutionType = distributed ? config!.Text("ExecutionType") ?? "STANDARD" : null,
        };
    }

    private static List<ChoiceRule> ReadChoices(Fields state)
    {
        var rules = new List<ChoiceRule>();
        foreach (var (json, location) in state.Items("Choices"))
        {
            var f = new Fields(json, location, state.Problems);
            rules.Add(new ChoiceRule
            {
                Source = json, Location = location, Next = f.Required("Next"), Output = f["Output"], Assign = f["Assign"],
            });
        }

        if (rules.Count == 0)
        {
            state.Report("These fields are required: [Choices]", state.Location);
        }

        return rules;
    }

    private static List<Retrier> ReadRetry(Fields state)
    {
        var retriers = new List<Retrier>();
        foreach (var (json, location) in state.Items("Retry"))
        {
            var f = new Fields(json, location, state.Problems);
            retriers.Add(new Retrier
            {
                ErrorEquals = f.Texts("ErrorEquals"), IntervalSeconds = f.Integer("IntervalSeconds") ?? 1,
                MaxAttempts = f.Integer("MaxAttempts") ?? 3, BackoffRate = f.Number("BackoffRate") ?? 2.0,
                MaxDelaySeconds = f.Integer("MaxDelaySeconds"), FullJitter = f.Text("JitterStrategy") == "FULL",
            });
        }

        return retriers;
    }

    private static List<Catcher> ReadCatch(Fields state)
    {
        var catchers = new List<Catcher>();
        foreach (var (json, location) in state.Items("Catch"))
        {
            var f = new Fields(json, location, state.Problems);
            catchers.Add(new Catcher
            {
                ErrorEquals = f.Texts("ErrorEquals"), Next = f.Required("Next"), ResultPath = f["ResultPath"],
                Output = f["Output"], Assign = f["Assign"],
            });
        }

        return catchers;
    }
}
