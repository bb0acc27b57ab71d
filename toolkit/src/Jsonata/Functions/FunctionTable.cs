using AsteroidWorkflows.Jsonata.Parsing;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Functions;

/// <summary>The built-in functions of a dialect by name.</summary>
internal sealed class FunctionTable
{
    private static readonly FunctionTable Standard = Build(JsonataDialect.Standard);
    private static readonly FunctionTable StepFunctions = Build(JsonataDialect.StepFunctions);

    private readonly Dictionary<string, Value> _functions = new(StringComparer.Ordinal);

    private FunctionTable()
    {
    }

    public static FunctionTable For(JsonataDialect dialect) => dialect == JsonataDialect.Standard ? Standard : StepFunctions;

    public bool Contains(string name) => _functions.ContainsKey(name);

    /// <summary>The function of that name; nothing where there is none.</summary>
    public Value Find(string name) => _functions.GetValueOrDefault(name);

    /// <param name="name">Without the $.</param>
    /// <param name="signature">What it takes.</param>
    /// <param name="body">What it does with arguments of the signature's types.</param>
    /// <param name="arity">How many arguments a higher-order function passes to it, where that is not all.</param>
    public void Add(string name, string signature, Func<Value[], CallContext, Value> body, int? arity = null) =>
        _functions[name] = Value.Of(new NativeFunction(name, SignatureReader.Read(signature), arity, body));

    private static FunctionTable Build(JsonataDialect dialect)
    {
        var table = new FunctionTable();
        StringFunctions.AddTo(table);
        MatchingFunctions.AddTo(table);
        EncodingFunctions.AddTo(table);
        NumberFunctions.AddTo(table);
        AggregateFunctions.AddTo(table);
        BooleanFunctions.AddTo(table);
        ArrayFunctions.AddTo(table);
        ObjectFunctions.AddTo(table);
        HigherOrderFunctions.AddTo(table);
        PictureFunctions.AddTo(table);
        DateTimeFunctions.AddTo(table);
        if (dialect == JsonataDialect.StepFunctions)
        {
            StepFunctionsExtensions.AddTo(table);
        }
        else
        {
            EvalFunction.AddTo(table);
        }

        return table;
    }
}
