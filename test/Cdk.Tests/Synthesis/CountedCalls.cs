using System.Reflection;
using System.Text;
using Amazon.JSII.Runtime.Services;

namespace AsteroidWorkflows.Cdk.Tests.Synthesis;

/// <summary>Counts what is sent to jsii's Node process, one line a call, until it is disposed.</summary>
internal sealed class CountedCalls : TextWriter
{
    private const BindingFlags Private = BindingFlags.Instance | BindingFlags.NonPublic;

    private readonly object _process;
    private readonly FieldInfo _input;
    private readonly TextWriter _inner;

    public CountedCalls(IServiceProvider services)
    {
        var runtime = typeof(ServiceContainer).Assembly;
        _process = services.GetService(runtime.GetType("Amazon.JSII.Runtime.Services.INodeProcess", throwOnError: true)!)!;
        _input = _process.GetType().GetField("<StandardInput>k__BackingField", Private)!;
        _inner = (TextWriter)_input.GetValue(_process)!;
        _input.SetValue(_process, this);
    }

    public int Count { get; private set; }

    public override Encoding Encoding => _inner.Encoding;

    public override void WriteLine(string? value)
    {
        Count++;
        _inner.WriteLine(value);
    }

    public override void Flush() => _inner.Flush();

    // The process's own stream stays open: it is handed back.
    protected override void Dispose(bool disposing)
    {
        _input.SetValue(_process, _inner);
        base.Dispose(disposing);
    }
}
