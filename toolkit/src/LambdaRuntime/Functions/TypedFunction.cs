using System.Buffers;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Amazon.Lambda.Core;

namespace AsteroidWorkflows.LambdaRuntime.Functions;

/// <summary>A function of a class with a typed event and a typed answer.</summary>
internal sealed class TypedFunction<TFunction, TIn, TOut>(Func<TFunction> create, Func<TFunction, TIn, ILambdaContext, Task<TOut>> handle, JsonSerializerContext json) : IFunction
    where TFunction : class
{
    private readonly JsonTypeInfo<TIn> _input = json.TypeOf<TIn>();
    private readonly JsonTypeInfo<TOut> _output = json.TypeOf<TOut>();
    private TFunction? _function;

    public void Create() => _function = create();

    public void Invoke(ReadOnlySpan<byte> payload, ILambdaContext context, IBufferWriter<byte> answer) =>
        PayloadJson.Write(handle(_function!, PayloadJson.Read(payload, _input), context).GetAwaiter().GetResult(), _output, answer);
}
