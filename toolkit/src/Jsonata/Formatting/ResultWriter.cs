using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Formatting;

/// <summary>Turns the value that an evaluation ends with into a JSON element; untouched parts of the input keep their numbers' spelling.</summary>
internal static class ResultWriter
{
    private const int MaxDepth = 900;
    private const long LargestExactInteger = 1L << 53;

    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private static readonly JsonDocumentOptions ReaderOptions = new() { MaxDepth = MaxDepth + 66 };
    private static readonly JsonElement TrueElement = Parse("true"u8);
    private static readonly JsonElement FalseElement = Parse("false"u8);
    private static readonly JsonElement NullElement = Parse("null"u8);

    private const int LargestKeptBuffer = 1 << 20;

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    public static JsonElement ToElement(Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Undefined:
                return default;
            case ValueKind.Null:
                return NullElement;
            case ValueKind.Boolean:
                return value.IsTrue ? TrueElement : FalseElement;
            case ValueKind.Number when value.NumberTag!.HasSource:
                return value.NumberTag.Source;
            case ValueKind.Object when value.AsObject!.IsUntouched:
                return value.AsObject.Source;
            case ValueKind.Array when value.AsArray!.IsUntouched:
                return value.AsArray.Source;
            case ValueKind.Function:
                throw Error.At("U1002", -1);
            default:
                return Write(value);
        }
    }

    private static JsonElement Write(Value value)
    {
        var buffer = _buffer ?? new ArrayBufferWriter<byte>(1024);
        var writer = _writer ?? new Utf8JsonWriter(buffer, WriterOptions);
        (_buffer, _writer) = (null, null);
        buffer.ResetWrittenCount();
        writer.Reset(buffer);
        Write(writer, value, 0);
        writer.Flush();
        var element = Parse(buffer.WrittenSpan);
        if (buffer.Capacity <= LargestKeptBuffer)
        {
            (_buffer, _writer) = (buffer, writer);
        }

        return element;
    }

    private static JsonElement Parse(ReadOnlySpan<byte> json) => JsonElement.Parse(json, ReaderOptions);

    private static void Write(Utf8JsonWriter writer, Value value, int depth)
    {
        if (depth > MaxDepth)
        {
            throw Error.At("U1003", -1);
        }

        switch (value.Kind)
        {
            case ValueKind.Boolean:
                writer.WriteBooleanValue(value.IsTrue);
                break;
            case ValueKind.Number:
                WriteNumber(writer, value);
                break;
            case ValueKind.String:
                writer.WriteStringValue(value.AsString);
                break;
            case ValueKind.Array:
                WriteArray(writer, value.AsArray!, depth);
                break;
            case ValueKind.Object:
                WriteObject(writer, value.AsObject!, depth);
                break;
            case ValueKind.Function:
                throw Error.At("U1002", -1);
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private static void WriteNumber(Utf8JsonWriter writer, Value value)
    {
        if (value.NumberTag!.HasSource)
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

    private static void WriteArray(Utf8JsonWriter writer, ArrayValue array, int depth)
    {
        if (array.IsUntouched)
        {
            writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(array.Source), skipInputValidation: true);
            return;
        }

        writer.WriteStartArray();
        foreach (var item in array.Items)
        {
            Write(writer, item, depth + 1);
        }

        writer.WriteEndArray();
    }

    private static void WriteObject(Utf8JsonWriter writer, ObjectValue value, int depth)
    {
        if (value.IsUntouched)
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
                Write(writer, value.Values[i], depth + 1);
            }
        }

        writer.WriteEndObject();
    }
}
