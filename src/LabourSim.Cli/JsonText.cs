using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LabourSim.Cli;

/// <summary>JSON on standard output, for programs that read it.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The option that asks for it.</summary>
    public static Option<bool> Option() => new("--json") { Description = "Prints JSON, for programs." };

    /// <summary>Indented JSON.</summary>
    public static string Of(JsonNode node) => node.ToJsonString(Layout);
}
