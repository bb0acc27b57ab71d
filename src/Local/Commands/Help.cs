using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace AsteroidWorkflows.Local.Commands;

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
