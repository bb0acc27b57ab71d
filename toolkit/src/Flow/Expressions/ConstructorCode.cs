using System.Reflection;
using System.Reflection.Emit;

namespace AsteroidWorkflows.Flow.Expressions;

/// <summary>Reads the code of a constructor: which of its parameters go into a property of the same name, and nowhere else.</summary>
internal static class ConstructorCode
{
    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>The positions of the parameters that the constructor only keeps.</summary>
    internal static HashSet<int> KeptBy(ConstructorInfo constructor)
    {
        var code = Read(constructor);
        var kept = new HashSet<int>();
        var parameters = constructor.GetParameters();
        foreach (var parameter in parameters)
        {
            var uses = Enumerable.Range(0, code.Count).Where(i => ArgumentOf(code[i].Code, code[i].Operand) == parameter.Position + 1).ToList();
            if (uses is [var use] && IsKept(constructor, code, use, parameter))
            {
                kept.Add(parameter.Position);
            }
        }

        return kept;
    }

    private static bool IsKept(ConstructorInfo constructor, List<(OpCode Code, int Operand)> code, int use, ParameterInfo parameter)
    {
        if (use + 1 >= code.Count || !IsLoad(code[use].Code))
        {
            return false;
        }

        var (next, operand) = code[use + 1];
        if (next == OpCodes.Stfld)
        {
            var field = constructor.Module.ResolveField(operand, constructor.DeclaringType!.GetGenericArguments(), null)!;
            return IsBackingField(constructor.DeclaringType!, field.Name, parameter.Name!)
                && code.Count(other => other.Code == OpCodes.Stfld && other.Operand == operand) == 1
                && !code.Any(other => other.Code == OpCodes.Call && SetsOf(constructor, other.Operand) is { } set && !set.IsConstructor);
        }

        // What a derived record hands to its base stands between 'this' and the call, one after the other.
        var call = Enumerable.Range(use + 1, code.Count - use - 1).First(i => ArgumentOf(code[i].Code, code[i].Operand) < 0);
        if (code[call].Code != OpCodes.Call || SetsOf(constructor, code[call].Operand) is not ConstructorInfo { IsStatic: false } inner || inner.DeclaringType != constructor.DeclaringType!.BaseType)
        {
            return false;
        }

        var position = inner.GetParameters().Length - (call - use);
        return position >= 0
            && string.Equals(inner.GetParameters()[position].Name, parameter.Name, StringComparison.OrdinalIgnoreCase)
            && KeptBy(inner).Contains(position);
    }

    private static MethodBase? SetsOf(ConstructorInfo constructor, int token)
    {
        var method = constructor.Module.ResolveMethod(token, constructor.DeclaringType!.GetGenericArguments(), null);
        return method is { IsStatic: false } && method.DeclaringType!.IsAssignableFrom(constructor.DeclaringType) ? method : null;
    }

    private static bool IsBackingField(Type type, string field, string parameter) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Any(property =>
            string.Equals(property.Name, parameter, StringComparison.OrdinalIgnoreCase)
            && field == $"<{property.Name}>k__BackingField"
            && Construction.IsAuto(property.GetMethod));

    private static bool IsLoad(OpCode code) => code.Name!.StartsWith("ldarg", StringComparison.Ordinal) && !code.Name.StartsWith("ldarga", StringComparison.Ordinal);

    /// <summary>The argument that an instruction reads, writes or takes the address of, 0 for 'this'; -1 where it does neither.</summary>
    private static int ArgumentOf(OpCode code, int operand) => code.Name switch
    {
        "ldarg.0" => 0,
        "ldarg.1" => 1,
        "ldarg.2" => 2,
        "ldarg.3" => 3,
        "ldarg.s" or "ldarg" or "ldarga.s" or "ldarga" or "starg.s" or "starg" => operand,
        _ => -1,
    };

    private static List<(OpCode Code, int Operand)> Read(ConstructorInfo constructor)
    {
        var bytes = constructor.GetMethodBody()?.GetILAsByteArray() ?? [];
        var read = new List<(OpCode, int)>();
        for (var i = 0; i < bytes.Length;)
        {
            var code = bytes[i] == 0xFE ? OpCodesByValue[(short)(0xFE00 | bytes[i + 1])] : OpCodesByValue[bytes[i]];
            i += code.Size;
            var size = SizeOf(code, bytes, i);
            var operand = size switch { 1 => bytes[i], 2 => BitConverter.ToInt16(bytes, i), 4 => BitConverter.ToInt32(bytes, i), _ => 0 };
            i += size;
            if (code != OpCodes.Nop)
            {
                read.Add((code, operand));
            }
        }

        return read;
    }

    private static int SizeOf(OpCode code, byte[] bytes, int at) => code.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(bytes, at)),
        _ => 4,
    };
}
