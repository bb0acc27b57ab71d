using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Formatting;

/// <summary>
/// Turns the value that an evaluation ends with into a JSON element. In standard JSONata untouched parts of the input keep their numbers' spelling and
/// a number that is not finite is an error; Step Functions writes each number anew, and as a text where it is not finite.
/// </summary>
internal static class ResultWriter
{
    private const int MostNested = 900;
    private const int MostNestedForStepFunctions = 99;
    private const long LargestExactInteger = 1L << 53;

    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private static readonly JsonDocumentOptions ReaderOptions = new() { MaxDepth = MostNested + 66 };
    private static readonly JsonElement TrueElement = Parse("true"u8);
    private static readonly JsonElement FalseElement = Parse("false"u8);
    private static readonly JsonElement NullElement = Parse("null"u8);

    private const int LargestKeptBuffer = 1 << 20;

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    public static JsonElement ToElement(Value value, JsonataDialect dialect)
    {
        var writesAnew = dialect == JsonataDialect.StepFunctions;
        switch (value.Kind)
        {
            case ValueKind.Undefined:
                return default;
            case ValueKind.Null:
                return NullElement;
            case ValueKind.Boolean:
                return value.IsTrue ? TrueElement : FalseElement;
            case ValueKind.Number when value.NumberTag!.HasSource && (!writesAnew || IsWrittenSo(value.NumberTag.Source)):
                return value.NumberTag.Source;
            case ValueKind.Object when value.AsObject!.IsUntouched && (!writesAnew || IsWrittenSo(value.AsObject.Source)):
                return value.AsObject.Source;
            case ValueKind.Array when value.AsArray!.IsUntouched && (!writesAnew || IsWrittenSo(value.AsArray.Source)):
                return value.AsArray.Source;
            case ValueKind.Function:
                throw Error.At("U1002", -1);
            default:
                return Write(value, writesAnew);
        }
    }

    /// <summary>Would Step Functions write the element as it is?</summary>
    public static bool IsWrittenSo(JsonElement element) => element.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Number)
        || JavaNumber.AreWrittenSo(JsonMarshal.GetRawUtf8Value(element));

    private static JsonElement Write(Value value, bool writesAnew)
    {
        var buffer = _buffer ?? new ArrayBufferWriter<byte>(1024);
        var writer = _writer ?? new Utf8JsonWriter(buffer, WriterOptions);
        (_buffer, _writer) = (null, null);
        buffer.ResetWrittenCount();
        writer.Reset(buffer);
        Write(writer, value, 0, writesAnew);
        writer.Flush();
        var element = Parse(buffer.WrittenSpan);
        if (buffer.Capacity <= LargestKeptBuffer)
        {
            (_buffer, _writer) = (buffer, writer);
        }

        return element;
    }

    private static JsonElement Parse(ReadOnlySpan<byte> json) => JsonElement.Parse(json, ReaderOptions);

    private static void Write(Utf8JsonWriter writer, Value value, int depth, bool writesAnew)
    {
        if (depth > (writesAnew ? MostNestedForStepFunctions : MostNested))
        {
            throw Error.At("U1003", -1);
        }

        switch (value.Kind)
        {
            case ValueKind.Boolean:
                writer.WriteBooleanValue(value.IsTrue);
                break;
            case ValueKind.Number:
                WriteNumber(writer, value, writesAnew);
                break;
            case ValueKind.String:
                writer.WriteStringValue(value.AsString);
                break;
            case ValueKind.Array:
                WriteArray(writer, value.AsArray!, depth, writesAnew);
                break;
            case ValueKind.Object:
                WriteObject(writer, value.AsObject!, depth, writesAnew);
                break;
            case ValueKind.Function:
                throw Error.At("U1002", -1);
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private static void WriteNumber(Utf8JsonWriter writer, Value value, bool writesAnew)
    {
        if (writesAnew && (value.NumberTag!.HasSource || Math.Abs(value.Number) > LargestExactInteger || Math.Truncate(value.Number) != value.Number))
        {
            WriteAnew(writer, value);
        }
        else if (value.NumberTag!.HasSource)
        {
            writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(value.NumberTag.Source), skipInputValidation: true);
        }
        else if (Math.Abs(value.Number) <= LargestExactInteger && Math.Truncate(value.Number) == value.Number)
        {
            writer.WriteNumberValue((long)value.Number);
        }
        else if (double.IsFinite(value.Number))
        {
            writer.WriteRawValue(NumberText.Of(value.Number), skipInputValidation: true);
        }
        else
        {
            throw Error.Of("D1001", value);
        }
    }

    private static void WriteAnew(Utf8JsonWriter writer, Value value)
    {
        if (double.IsFinite(value.Number))
        {
            var text = value.NumberTag!.HasSource ? JavaNumber.Of(JsonMarshal.GetRawUtf8Value(value.NumberTag.Source)) : JavaNumber.Of(value.Number);
            writer.WriteRawValue(text, skipInputValidation: true);
        }
        else
        {
            writer.WriteStringValue(double.IsNaN(value.Number) ? "NaN" : value.Number > 0 ? "Infinity" : "-Infinity");
        }
    }

    private static void WriteArray(Utf8JsonWriter writer, ArrayValue array, int depth, bool writesAnew)
    {
        if (array.IsUntouched && (!writesAnew || IsWrittenSo(array.Source)))
        {
            writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(array.Source), skipInputValidation: true);
            return;
        }

        writer.WriteStartArray();
        foreach (var item in array.Items)
        {
            Write(writer, item, depth + 1, writesAnew);
        }

        writer.WriteEndArray();
    }

    private static void WriteObject(Utf8JsonWriter writer, ObjectValue value, int depth, bool writesAnew)
    {
        if (value.IsUntouched && (!writesAnew || IsWrittenSo(value.Source)))
        {
            writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(value.Source), skipInputValidation: true);
            return;
        }

        writer.WriteStartObject();
        var names = value.Names;
        for (var i = 0; i < names.Length; i++)
        {
            if (!value.Values[i].IsUndefined)
            {
                writer.WritePropertyName(names[i]);
                Write(writer, value.Values[i], depth + 1, writesAnew);
            }
        }

        writer.WriteEndObject();
    }
}
