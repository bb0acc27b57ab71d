using System.Text;
using Amazon.Lambda.Core;

namespace AsteroidWorkflows.LambdaRuntime.Logging;

/// <summary>What is written to the console becomes records of the log, a line each: <see cref="LambdaLogger"/> writes there, and libraries may.</summary>
internal sealed class ConsoleToLog(JsonLog log, LogLevel level) : TextWriter
{
    private readonly StringBuilder _line = new();

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        if (value == '\n')
        {
            WriteLine();
        }
        else
        {
            _line.Append(value);
        }
    }

    public override void Write(string? value) => _line.Append(value);

    public override void WriteLine()
    {
        var line = _line.ToString();
        _line.Clear();
        log.Write(level, line.TrimEnd('\r'));
    }

    public override void WriteLine(string? value)
    {
        _line.Append(value);
        WriteLine();
    }
}
