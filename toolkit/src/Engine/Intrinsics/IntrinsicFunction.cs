using System.Text.Json;

namespace AsteroidWorkflows.Engine.Intrinsics;

/// <summary>An intrinsic function: its name, how many arguments it takes, and what it does.</summary>
internal sealed record IntrinsicFunction(
    string Name, int FewestArguments, int MostArguments, Func<IReadOnlyList<JsonElement>, EvaluationSources, JsonElement> Body)
{
    private static readonly Dictionary<string, IntrinsicFunction> Known = new IntrinsicFunction[]
    {
        new("States.Format", 1, int.MaxValue, TextFunctions.Format),
        new("States.StringToJson", 1, 1, TextFunctions.StringToJson),
        new("States.JsonToString", 1, 1, TextFunctions.JsonToString),
        new("States.StringSplit", 2, 2, TextFunctions.StringSplit),
        new("States.Array", 0, int.MaxValue, ArrayFunctions.Array),
        new("States.ArrayPartition", 2, 2, ArrayFunctions.ArrayPartition),
        new("States.ArrayContains", 2, 2, ArrayFunctions.ArrayContains),
        new("States.ArrayRange", 3, 3, ArrayFunctions.ArrayRange),
        new("States.ArrayGetItem", 2, 2, ArrayFunctions.ArrayGetItem),
        new("States.ArrayLength", 1, 1, ArrayFunctions.ArrayLength),
        new("States.ArrayUnique", 1, 1, ArrayFunctions.ArrayUnique),
        new("States.Base64Encode", 1, 1, EncodingFunctions.Base64Encode),
        new("States.Base64Decode", 1, 1, EncodingFunctions.Base64Decode),
        new("States.Hash", 2, 2, EncodingFunctions.Hash),
        new("States.JsonMerge", 3, 3, EncodingFunctions.JsonMerge),
        new("States.MathRandom", 2, 3, MathFunctions.MathRandom),
        new("States.MathAdd", 2, 2, MathFunctions.MathAdd),
        new("States.UUID", 0, 0, MathFunctions.Uuid),
    }.ToDictionary(static function => function.Name);

    private IntrinsicFunction(string name, int fewest, int most, Func<IReadOnlyList<JsonElement>, JsonElement> body)
        : this(name, fewest, most, (arguments, _) => body(arguments))
    {
    }

    public static IntrinsicFunction? Find(string name) => Known.GetValueOrDefault(name);

    public bool Takes(int arguments) => arguments >= FewestArguments && arguments <= MostArguments;
}
