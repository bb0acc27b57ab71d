using System.Text.Json;
using AsteroidWorkflows.Engine.Choices;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Execution.States;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Templates;

namespace AsteroidWorkflows.Engine.TestState;

/// <summary>Tests the states that do no work: Pass, Choice, Fail, Succeed and Wait, which does not wait.</summary>
internal sealed class SimpleStateTest(TestedState test)
{
    public TestStateResponse Run() => test.State switch
    {
        PassState pass => Pass(pass),
        ChoiceState choice => Choose(choice),
        FailState fail => Fail(fail),
        _ => test.Leave(test.SelectInput(), test.State.Next),
    };

    private TestStateResponse Pass(PassState pass)
    {
        if (test.IsJsonata)
        {
            return test.Leave(test.Evaluate(pass.Output, "Output", test.Scope) ?? test.Scope.Input, pass.Next);
        }

        JsonElement result;
        if (JsonValues.IsUndefined(pass.Result))
        {
            var input = test.SelectInput();
            result = test.Evaluate(pass.Parameters, "Parameters", test.Scope with { Input = input }) ?? input;
            test.Inspection.Tell("afterParameters", result);
        }
        else
        {
            result = pass.Result;
            test.Inspection.Tell("result", result);
        }

        return test.LeaveWith(result, pass.ResultPath, default);
    }

    private TestStateResponse Choose(ChoiceState choice)
    {
        var input = test.SelectInput();
        var seen = test.Scope with { Input = input };
        for (var index = 0; index < choice.Choices.Count; index++)
        {
            var rule = choice.Choices[index];
            if (ChoiceCondition.Compile(rule.Source, test.State.QueryLanguage, $"Choices[{index}]").Holds(seen))
            {
                var output = test.Evaluate(rule.Output, $"Choices[{index}]/Output", seen);
                return test.Leave(output ?? input, rule.Next, isOutput: output is not null);
            }
        }

        return choice.Default is { } otherwise
            ? test.Leave(input, otherwise)
            : throw ChoiceRunner.NoMatch();
    }

    private TestStateResponse Fail(FailState fail)
    {
        var seen = test.Scope with { Input = test.SelectInput() };
        return new TestStateResponse
        {
            Status = "FAILED",
            Error = Text(fail.Error, fail.ErrorPath, "Error", seen),
            Cause = Text(fail.Cause, fail.CausePath, "Cause", seen),
        };
    }

    private string? Text(JsonElement literal, string? path, string field, EvaluationScope seen)
    {
        var value = path is null
            ? test.Evaluate(literal, field, seen) ?? default
            : PathOrIntrinsic.Parse(path).Evaluate(seen, field + "Path");
        return JsonValues.IsUndefined(value) ? null : value.ValueKind == JsonValueKind.String ? value.GetString() : JsonValues.Text(value);
    }
}
