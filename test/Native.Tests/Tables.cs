using System.Reflection;
using AsteroidWorkflows.LambdaRuntime;
using AsteroidWorkflows.Lambdas.Accounts;
using AsteroidWorkflows.Lambdas.Asteroids;
using AsteroidWorkflows.Lambdas.Orders;
using AsteroidWorkflows.Lambdas.Photos;

namespace AsteroidWorkflows.Native.Tests;

/// <summary>The tables, by the project whose functions they hold.</summary>
internal static class Tables
{
    private static readonly Dictionary<string, FunctionTable> All = new()
    {
        ["Accounts"] = AccountsFunctions.Table,
        ["Asteroids"] = AsteroidsFunctions.Table,
        ["Orders"] = OrdersFunctions.Table,
        ["Photos"] = PhotosFunctions.Table,
    };

    public static IEnumerable<string> Projects => All.Keys;

    public static FunctionTable Of(string project) => All[project];

    /// <summary>The classes of a project that Lambda can make and call.</summary>
    public static IEnumerable<Type> FunctionsOf(string project) => Assembly.Load($"AsteroidWorkflows.Lambdas.{project}").GetExportedTypes()
        .Where(type => type.GetConstructor(Type.EmptyTypes) is not null && type.GetMethod(FunctionTable.Method) is not null);
}
