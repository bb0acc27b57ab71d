using System.Reflection;
using AsteroidWorkflows.LambdaRuntime;
using AsteroidWorkflows.Lambdas.Accounts.Native;
using AsteroidWorkflows.Lambdas.Asteroids.Native;
using AsteroidWorkflows.Lambdas.Orders.Native;
using AsteroidWorkflows.Lambdas.Photos.Native;

namespace AsteroidWorkflows.Native.Tests;

/// <summary>The native packages' tables, by the project whose functions they hold.</summary>
internal static class Tables
{
    private static readonly Dictionary<string, Func<FunctionTable>> All = new()
    {
        ["Accounts"] = AccountsFunctions.Table,
        ["Asteroids"] = AsteroidsFunctions.Table,
        ["Orders"] = OrdersFunctions.Table,
        ["Photos"] = PhotosFunctions.Table,
    };

    public static IEnumerable<string> Projects => All.Keys;

    public static FunctionTable Of(string project) => All[project]();

    /// <summary>The classes of a project that Lambda can make and call.</summary>
    public static IEnumerable<Type> FunctionsOf(string project) => Assembly.Load($"AsteroidWorkflows.Lambdas.{project}").GetExportedTypes()
        .Where(type => type.GetConstructor(Type.EmptyTypes) is not null && type.GetMethod(FunctionTable.Method) is not null);
}
