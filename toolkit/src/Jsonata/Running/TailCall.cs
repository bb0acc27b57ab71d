using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Running;

/// <summary>A call in tail position, handed back to the caller of the lambda, so that endless recursion needs no stack.</summary>
internal sealed class TailCall(FunctionValue function, Value[] arguments, Value context, Frame frame, Nodes.FunctionCallNode call)
{
    public FunctionValue Function => function;

    public Value[] Arguments => arguments;

    public Value Context => context;

    public Frame Frame => frame;

    public Nodes.FunctionCallNode Call => call;
}
