using AsteroidWorkflows.Jsonata.Parsing;
using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Functions;

/// <summary>A function of the language.</summary>
internal sealed class NativeFunction(string name, Signature signature, int? arity, Func<Value[], CallContext, Value> body) : FunctionValue
{
    public string Name => name;

    public override int Arity => arity ?? signature.Count;

    public override Value Invoke(Value[] arguments, Value context, Frame frame) =>
        body(signature.Apply(arguments, context, name), new CallContext(context, frame));
}
