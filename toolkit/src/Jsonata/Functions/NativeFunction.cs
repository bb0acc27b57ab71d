using AsteroidWorkflows.Jsonata.Parsing;
using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Functions;

/// <summary>A function of the language.</summary>
internal sealed class NativeFunction(string name, Signature signature, int? arity, Func<Value[], CallContext, Value> body) : FunctionValue
{
    /// <summary>So many characters of a text are gone through in about the time of a call.</summary>
    private const int CharactersOfAStep = 64;

    public string Name => name;

    public override int Arity => arity ?? signature.Count;

    public override Value Invoke(Value[] arguments, Value context, Frame frame)
    {
        var values = signature.Apply(arguments, context, name, frame.Run);
        foreach (var value in values)
        {
            if (value.AsString is { Length: >= CharactersOfAStep } text)
            {
                frame.Run.Steps(text.Length / CharactersOfAStep);
            }
        }

        return body(values, new CallContext(context, frame));
    }
}
