using System.Text.Json.Serialization;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.StepFunctions.Stores;

namespace AsteroidWorkflows.StepFunctions.Disk;

/// <summary>How records become JSON, without reflection.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true, MaxDepth = JsonDepth.MostRead)]
[JsonSerializable(typeof(ExecutionLine))]
[JsonSerializable(typeof(StateMachineRecord))]
[JsonSerializable(typeof(ActivityRecord))]
[JsonSerializable(typeof(StoredEntry))]
internal sealed partial class StoreJson : JsonSerializerContext;
