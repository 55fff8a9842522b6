namespace LabourSim.Charts;
internal static class Temp { public static Raw Chart(this Page page, System.Text.Json.Nodes.JsonObject spec) => default; }
