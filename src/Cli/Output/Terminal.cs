using System.Text.Encodings.Web;
using System.Text.Json;
using AsteroidWorkflows.Engine.Tasks;
using Spectre.Console;

namespace AsteroidWorkflows.Cli.Output;

/// <summary>Where a command writes: results to the output, everything else beside it. Task tokens are taken out of whatever is written.</summary>
/// <param name="output">The standard output.</param>
/// <param name="error">The standard error.</param>
internal sealed class Terminal(TextWriter output, TextWriter error)
{
    private const int WidthOfNoTerminal = 200;
    private static readonly TimeSpan RefreshTime = TimeSpan.FromMilliseconds(80);

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    private static readonly JsonSerializerOptions OneLine = new(Indented) { WriteIndented = false };

    private readonly IAnsiConsole _console = Console(output);

    public void Line(string text = "") => _console.WriteLine(TokenRedaction.Of(text));

    /// <summary>A line with Spectre's markup; what comes from outside goes through <see cref="Escape"/> first.</summary>
    public void Markup(string markup) => _console.MarkupLine(TokenRedaction.Of(markup));

    /// <summary>Whether somebody watches: results go to a terminal that can be drawn on.</summary>
    public bool IsInteractive => _console.Profile.Capabilities is { Ansi: true, Interactive: true };

    /// <summary>
    /// Shows how an execution goes on while <paramref name="work"/> runs: on a terminal a board of its states, drawn anew as they change; elsewhere whatever
    /// the progress itself writes.
    /// </summary>
    /// <param name="board">Where the states stand; null: nothing is drawn.</param>
    /// <param name="work">What to do meanwhile.</param>
    public async Task<T> WatchAsync<T>(Func<Spectre.Console.Rendering.IRenderable>? board, Func<Task<T>> work)
    {
        if (board is null || !IsInteractive)
        {
            return await work();
        }

        return await _console.Live(board()).StartAsync(async live =>
        {
            var working = Task.Run(work);
            while (!working.IsCompleted)
            {
                await Task.WhenAny(working, Task.Delay(RefreshTime));
                live.UpdateTarget(board());
            }

            return await working;
        });
    }

    public void Write(Spectre.Console.Rendering.IRenderable renderable) => _console.Write(renderable);

    /// <summary>A remark that is no result.</summary>
    public void Note(string text) => error.WriteLine(TokenRedaction.Of(text));

    /// <summary>JSON for machines: whole, unwrapped.</summary>
    public void Json(object value) => output.WriteLine(TokenRedaction.Of(ToJson(value)));

    /// <summary>JSON for machines on one line, written at once.</summary>
    public void JsonLine(object value)
    {
        output.WriteLine(TokenRedaction.Of(JsonSerializer.Serialize(value, OneLine)));
        output.Flush();
    }

    /// <summary>Text as it is, without colours or wrapping.</summary>
    public void Raw(string text) => output.WriteLine(TokenRedaction.Of(text));

    public static string ToJson(object value) => JsonSerializer.Serialize(value, Indented);

    public static string Escape(string text) => Spectre.Console.Markup.Escape(text);

    private static IAnsiConsole Console(TextWriter writer)
    {
        var isTerminal = writer == System.Console.Out && !System.Console.IsOutputRedirected;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!isTerminal)
        {
            console.Profile.Width = WidthOfNoTerminal;
        }

        return console;
    }
}
