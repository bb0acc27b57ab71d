using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace AsteroidWorkflows.Cli.Commands;

/// <summary>Help that ends with examples.</summary>
internal static class Help
{
    private static readonly Dictionary<string, string[]> Examples = new(StringComparer.Ordinal)
    {
        ["asteroid"] =
        [
            "asteroid list", "asteroid run accounts", "asteroid run photos --case sunglasses", "asteroid review <id> approve", "asteroid demo",
        ],
        ["list"] = ["asteroid list", "asteroid list --json"],
        ["run"] =
        [
            "asteroid run orders",
            "asteroid run orders --case one-bad",
            "asteroid run accounts --input '{\"name\":\"Gabe\",\"address\":\"ABadAddress\"}'",
            "asteroid run asteroids --input request.json --online --history history.json",
            "cat order.json | asteroid run orders --input - --json",
            "asteroid run asteroids --case http-error --real-time",
        ],
        ["review"] = ["asteroid review application_0f8fad5b-d9cb-469f-a165-70867728950e approve", "asteroid review 0f8fad5b reject"],
        ["executions"] = ["asteroid executions", "asteroid executions --data /tmp/trial --json"],
        ["show"] = ["asteroid show 0f8fad5b", "asteroid show 0f8fad5b --json > history.json"],
        ["resume"] = ["asteroid resume 0f8fad5b"],
        ["serve"] =
        [
            "asteroid serve",
            "asteroid serve --port 9000 --data trial",
            "asteroid serve --mocks MockConfigFile.json",
            "asteroid serve --lambda-endpoint http://127.0.0.1:3001",
            "aws stepfunctions list-state-machines --endpoint-url http://127.0.0.1:8083",
            "aws stepfunctions start-execution --endpoint-url http://127.0.0.1:8083 --state-machine-arn arn:aws:states:us-east-1:123456789012:stateMachine:Parallel",
        ],
        ["graph"] = ["asteroid graph accounts", "asteroid graph photos --output photos.svg"],
        ["asl"] =
        [
            "asteroid asl machine.asl.json",
            "asteroid asl machine.asl.json --input '{\"value\":1}'",
            "asteroid asl LambdaSQSIntegration.json --mocks MockConfigFile.json --case HappyPath",
        ],
        ["demo"] = ["asteroid demo", "asteroid demo --json"],
    };

    /// <summary>Adds them to the help of a command and of all below it.</summary>
    public static void AddExamples(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new WithExamples((HelpAction)help.Action!, root);
    }

    private sealed class WithExamples(HelpAction inner, RootCommand root) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var code = inner.Invoke(parseResult);
            var command = parseResult.CommandResult.Command;
            if (Examples.TryGetValue(command == root ? "asteroid" : command.Name, out var examples))
            {
                var output = parseResult.InvocationConfiguration.Output;
                output.WriteLine("Examples:");
                foreach (var example in examples)
                {
                    output.WriteLine($"  {example}");
                }

                output.WriteLine();
            }

            return code;
        }
    }
}
