namespace AsteroidWorkflows.Flow.Generator.Contracts;

/// <summary>The C# that stands before every set of random records.</summary>
internal static class ContractSource
{
    internal const string Usings =
        """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Linq.Expressions;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Text.Json.Serialization;
        using AsteroidWorkflows.Flow;

        """;

    internal const string Types =
        """
        public enum Plain { Low, Normal, High }
        public enum Named { [JsonStringEnumMemberName("low")] Low, [JsonStringEnumMemberName("VERY-HIGH")] High }
        [JsonConverter(typeof(JsonNumberEnumConverter<Renamed>))] public enum Renamed { Zero, One, Two }
        public sealed record Pair<TA, TB>(TA A, TB B);
        public sealed class Box { public string Name { get; init; } = "none"; public int Level { get; init; } = 3; public string? Note { get; init; } }
        public static class Runs
        {
            public static double Fin(double number) => double.IsFinite(number) ? number : throw new OverflowException();
            public static JsonNode? Json<T>(T value) => JsonSerializer.SerializeToNode(value, FlowJson.Options);
            public static Workflow Flow<T>(Expression<Func<R0, T>> expression) => Workflow.Define("Generated", Steps.Map("Map", (R0 all) => new[] { all }, Steps.Pass("Pass", expression)));
        }

        """;
}
