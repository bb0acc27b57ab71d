namespace AsteroidWorkflows.Flow.Expressions.Forms;

/// <summary>
/// Why members and operators that are not in the table of forms are refused. The translator, the analyzer and docs/steps.md read it; the first row that
/// fits a key is taken, and the last fits all.
/// </summary>
internal static class RefusalTable
{
    private const string Doubles = "JSONata computes in doubles, which is not what this type does";
    private const string Cents = "Compute in int or double, or in a function; money may travel as whole cents.";
    private const string Units = "C# counts UTF-16 units and JSONata counts characters";
    private const string Moment = "it would be evaluated when the workflow is built, not when it runs";
    private const string NoWhen = "Use Context.Execution.StartTime or Context.State.EnteredTime, or let a function answer the time.";
    private const string NoChance = "Use Context.Execution.Id, or let a function answer the value.";
    private const string Null = "JSONata has no arithmetic on null";
    private const string SayNull = "Say what null counts as, with ?? first.";

    /// <summary>A variable that has moved on when it is read.</summary>
    public static Refusal Captured { get; } = new("FLOW1021", "captured loop variable", "it is read when the workflow is rendered, when the loop has ended", "Copy it into a variable inside the loop, and use that.");

    public static IReadOnlyList<Refusal> All { get; } =
    [
        new("FLOW1001", "String.Length", Units, "Compare with \"\" or use string.IsNullOrEmpty, or measure it in a function."),
        new("FLOW1002", "String.Substring*", Units, "Cut in a function."),
        new("FLOW1002", "String.get_Chars*", Units, "Take it apart in a function."),
        new("FLOW1002", "String.IndexOf*", Units + ", and this has no JSONata form", "Use Contains, StartsWith or EndsWith, or search in a function."),
        new("FLOW1003", "String.ToUpper()", "ToUpper depends on the culture of the machine, and JSONata's upper case is another", "Change the case in a function."),
        new("FLOW1003", "String.ToLower()", "ToLower depends on the culture of the machine, and JSONata's lower case is another", "Change the case in a function."),
        new("FLOW1003", "String.ToUpper*", "C# changes each character for itself, JSONata also makes two of one (SS of ß)", "Change the case in a function."),
        new("FLOW1003", "String.ToLower*", "C# changes each character for itself, JSONata looks at its neighbours too (a final Σ)", "Change the case in a function."),
        new("FLOW1004", "String.StartsWith(String)", "StartsWith without a comparison depends on the culture of the machine", "Add StringComparison.Ordinal."),
        new("FLOW1004", "String.EndsWith(String)", "EndsWith without a comparison depends on the culture of the machine", "Add StringComparison.Ordinal."),
        new("FLOW1005", "String.Trim*", "JSONata's $trim changes the white space inside, too", "Trim in a function."),
        new("FLOW1006", "String.IsNullOrWhiteSpace*", "JSONata knows other white space, and this has no JSONata form", "Use string.IsNullOrEmpty, or ask in a function."),
        new("FLOW1007", "String.Format(IFormatProvider*", "a format with a culture has no JSONata form", "Interpolate texts, whole numbers, bools, Guids and enums, which look the same in every culture, without one."),
        new("FLOW1008", "String.Join*", "this Join takes values that are no texts, or takes them one by one", "Join an array of texts: string.Join(\",\", new[] { a, b })."),
        new("FLOW1009", "String.*", "it has no JSONata form", "Compute it in a function, or use the members that docs/steps.md lists."),
        new("FLOW1010", "Add(Decimal*", Doubles, Cents),
        new("FLOW1010", "Subtract(Decimal*", Doubles, Cents),
        new("FLOW1010", "Multiply(Decimal*", Doubles, Cents),
        new("FLOW1010", "Divide(Decimal*", Doubles, Cents),
        new("FLOW1011", "Add(Int32?)", Null, SayNull),
        new("FLOW1011", "Add(Double?)", Null, SayNull),
        new("FLOW1011", "Subtract(Int32?)", Null, SayNull),
        new("FLOW1011", "Subtract(Double?)", Null, SayNull),
        new("FLOW1011", "Multiply(Int32?)", Null, SayNull),
        new("FLOW1011", "Multiply(Double?)", Null, SayNull),
        new("FLOW1011", "Divide(Int32?)", Null, SayNull),
        new("FLOW1011", "Divide(Double?)", Null, SayNull),
        new("FLOW1011", "Modulo(Int32?)", Null, SayNull),
        new("FLOW1011", "Modulo(Double?)", Null, SayNull),
        new("FLOW1011", "Negate(Int32?)", Null, SayNull),
        new("FLOW1011", "Negate(Double?)", Null, SayNull),
        new("FLOW1010", "Add(*", Doubles, Cents),
        new("FLOW1010", "AddChecked(*", Doubles, Cents),
        new("FLOW1010", "Subtract(*", Doubles, Cents),
        new("FLOW1010", "SubtractChecked(*", Doubles, Cents),
        new("FLOW1010", "Multiply(*", Doubles, Cents),
        new("FLOW1010", "MultiplyChecked(*", Doubles, Cents),
        new("FLOW1010", "Divide(*", Doubles, Cents),
        new("FLOW1010", "Modulo(*", Doubles, Cents),
        new("FLOW1010", "Negate(*", Doubles, Cents),
        new("FLOW1010", "Enumerable.Sum*", Doubles, Cents),
        new("FLOW1010", "Enumerable.Min*", Doubles, Cents),
        new("FLOW1010", "Enumerable.Max*", Doubles, Cents),
        new("FLOW1012", "And(Boolean)", "& looks at both sides, and JSONata's 'and' only as far as it has to", "Use &&."),
        new("FLOW1012", "Or(Boolean)", "| looks at both sides, and JSONata's 'or' only as far as it has to", "Use ||."),
        new("FLOW1013", "And(Boolean?)", "logic with nullable values has three outcomes, and JSONata's has two", "Compare with true or false first."),
        new("FLOW1013", "Or(Boolean?)", "logic with nullable values has three outcomes, and JSONata's has two", "Compare with true or false first."),
        new("FLOW1013", "Not(Boolean?)", "logic with nullable values has three outcomes, and JSONata's has two", "Compare with true or false first."),
        new("FLOW1014", "Equal(*", "== on this type means something else in C# than in JSONata", "Compare texts, whole numbers, doubles, bools or enums, such as a member of it."),
        new("FLOW1014", "NotEqual(*", "!= on this type means something else in C# than in JSONata", "Compare texts, whole numbers, doubles, bools or enums, such as a member of it."),
        new("FLOW1015", "LessThan*", "an order of this type has no exact JSONata form", "Compare whole numbers, doubles or DateTimeOffsets; money may travel as whole cents."),
        new("FLOW1015", "GreaterThan*", "an order of this type has no exact JSONata form", "Compare whole numbers, doubles or DateTimeOffsets; money may travel as whole cents."),
        new("FLOW1016", "DateTime.Now", Moment, NoWhen),
        new("FLOW1016", "DateTime.UtcNow", Moment, NoWhen),
        new("FLOW1016", "DateTime.Today", Moment, NoWhen),
        new("FLOW1016", "DateTimeOffset.Now", Moment, NoWhen),
        new("FLOW1016", "DateTimeOffset.UtcNow", Moment, NoWhen),
        new("FLOW1016", "TimeProvider.*", Moment, NoWhen),
        new("FLOW1016", "Stopwatch.*", Moment, NoWhen),
        new("FLOW1016", "Environment.TickCount*", Moment, NoWhen),
        new("FLOW1017", "Guid.NewGuid*", Moment, NoChance),
        new("FLOW1017", "Guid.CreateVersion7*", Moment, NoChance),
        new("FLOW1017", "Random.*", Moment, NoChance),
        new("FLOW1017", "RandomNumberGenerator.*", Moment, NoChance),
        new("FLOW1017", "Path.GetRandomFileName*", Moment, NoChance),
        new("FLOW1017", "Path.GetTempFileName*", Moment, NoChance),
        new("FLOW1018", "Convert(*", "this conversion has no exact JSONata form", "Compute it in a function."),
        new("FLOW1019", "Dictionary.*", "a dictionary is an object in JSON, not an array", "Use its indexer, ContainsKey and Count, or an array of records."),
        new("FLOW1020", "Enumerable.*", "it has no JSONata form", "Use the LINQ methods that docs/steps.md lists, or compute it in a function."),
        Captured,
        new("FLOW1000", "*", "it has no JSONata form", "Compute it in a function, or use the members and operators that docs/steps.md lists."),
    ];

    public static Refusal Of(string key) => All.First(refusal => refusal.IsOf(key));

    /// <summary>What the moment or the chance of building would decide, also where everything around it is constant.</summary>
    public static Refusal? OfTheMoment(string key) => All.FirstOrDefault(refusal => refusal.Id is "FLOW1016" or "FLOW1017" && refusal.IsOf(key));
}
