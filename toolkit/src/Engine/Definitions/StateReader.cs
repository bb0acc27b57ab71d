using System.Text.Json;

namespace AsteroidWorkflows.Engine.Definitions;

/// <summary>Reads the states of a graph.</summary>
internal static class StateReader
{
    // A definition of AWS is at most 1 MiB; nobody nests this deep, and a hostile text must not end in a stack overflow.
    private const int DeepestNesting = 40;

    public static OrderedStates ReadStates(Fields graph, QueryLanguage language, int depth)
    {
        var states = new OrderedStates();
        var json = graph["States"];
        if (json.ValueKind != JsonValueKind.Object)
        {
            var isMissing = json.ValueKind == JsonValueKind.Undefined;
            graph.Report(
                isMissing ? "These fields are required: [States]" : "Expected value of type Object",
                isMissing ? graph.Location : graph.At("States"));
        }
        else if (depth > DeepestNesting)
        {
            graph.Report($"States are nested deeper than {DeepestNesting} levels", graph.Location);
        }
        else
        {
            foreach (var property in json.EnumerateObject())
            {
                var fields = new Fields(property.Value, $"{graph.At("States")}/{property.Name}", graph.Problems);
                if (Read(new StateSource(property.Name, property.Value, fields, fields.Language(language), language, depth)) is { } state)
                {
                    states.Add(state);
                }
            }
        }

        return states;
    }

    private static State? Read(StateSource source)
    {
        switch (source.Fields.Required("Type"))
        {
            case "Pass":
                return new PassState(source);
            case "Task":
                return new TaskState(source);
            case "Parallel":
                return new ParallelState(source);
            case "Map":
                return new MapState(source);
            case "Choice":
                return new ChoiceState(source);
            case "Wait":
                return new WaitState(source);
            case "Succeed":
                return new SucceedState(source);
            case "Fail":
                return new FailState(source);
            case "":
                return null;
            default:
                source.Fields.Report(
                    "Value is not valid. Expected one of [Choice, Fail, Map, Parallel, Pass, Succeed, Task, Wait]", source.Fields.At("Type"));
                return null;
        }
    }
}
