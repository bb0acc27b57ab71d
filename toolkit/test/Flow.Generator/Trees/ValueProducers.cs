namespace AsteroidWorkflows.Flow.Generator.Trees;

internal static class ValueProducers
{
    internal static IEnumerable<Producer> All =>
    [
        Producer.Of("Math.Abs(Int32)", "int", "Math.Abs({0})", "int"),
        Producer.Of("Math.Abs(Double)", "double", "Math.Abs({0})", "double"),
        Producer.Of("Math.Floor(Double)", "double", "Math.Floor({0})", "double"),
        Producer.Of("Math.Ceiling(Double)", "double", "Math.Ceiling({0})", "double"),
        Producer.Of("Math.Max(Int32,Int32)", "int", "Math.Max({0}, {1})", "int", "int"),
        Producer.Of("Math.Max(Double,Double)", "double", "Math.Max({0}, {1})", "double", "double"),
        Producer.Of("Math.Min(Int32,Int32)", "int", "Math.Min({0}, {1})", "int", "int"),
        Producer.Of("Math.Min(Double,Double)", "double", "Math.Min({0}, {1})", "double", "double"),
        Producer.Of("Nullable.GetValueOrDefault()", "int", "{0}.GetValueOrDefault()", "path:int?"),
        Producer.Of("Nullable.GetValueOrDefault(T)", "int", "{0}.GetValueOrDefault({1})", "path:int?", "int"),
        Producer.Of("Nullable.GetValueOrDefault()", "bool", "{0}.GetValueOrDefault()", "path:bool?"),
        Producer.Of("Int32.Equals(Int32)", "bool", "{0}.Equals({1})", "int", "int"),
        Producer.Of("Double.Equals(Double)", "bool", "{0}.Equals({1})", "double", "double"),
        Producer.Of("Boolean.Equals(Boolean)", "bool", "{0}.Equals({1})", "bool", "bool"),
        Producer.Of("Guid.Equals(Guid)", "bool", "{0}.Equals({1})", "Guid", "Guid"),
        Producer.Of("New(Object)", "object", "new {{ A = {0}, B = {1} }}", "any", "any"),
        Producer.Of("New(Object)", "object", "new {{ {0}.P0, C = new {{ D = {1} }} }}", "path:R0", "any"),
        Producer.Of("New(Object)", "int", "new {{ A = {0}, B = {1} }}.A", "int", "int"),
        Producer.Of("New(Object) { … }", "object", "new Box {{ Name = {0}, Note = {1} }}", "string", "string"),
        Producer.Of("New(Object) { … }", "string", "new Box {{ Name = {0}, Level = {1} }}.Name", "string", "int"),
        Producer.Of("ValueTuple.Item", "string", "ValueTuple.Create({0}, {1}).Item1", "string", "int"),
        Producer.Of("ValueTuple.Create", "coll:string", "ValueTuple.Create({0}, {1}).Item2", "string", "coll:string"),
        Producer.Running("Context", "string", "Context.Execution.Name", "\"the name\""),
        Producer.Running("Context", "bool", "(Context.Execution.StartTime < {0})", "(new DateTimeOffset(2026, 3, 1, 12, 0, 0, 123, TimeSpan.Zero) < {0})", "DateTimeOffset"),
        Producer.Running("Context.MapItem()", "string", "Context.MapItem<R0>().P0", "o.P0"),
        Producer.Running("Context.ExecutionInput()", "string", "Context.ExecutionInput<R0>().P1", "o.P1"),
    ];
}
