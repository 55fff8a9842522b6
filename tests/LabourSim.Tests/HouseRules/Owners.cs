using System.Reflection;
using LabourSim.Parameters;

namespace LabourSim.Tests.HouseRules;

/// <summary>The classes in which mechanisms and policies declare their parameters, as they stand in the program.</summary>
internal static class Owners
{
    /// <summary>Every declaration: owner's class, field, parameter.</summary>
    public static IReadOnlyList<(Type Owner, string Field, Parameter Parameter)> Declared { get; } =
    [
        .. typeof(Parameter).Assembly.GetTypes().Where(t => t != typeof(Parameter)).SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(f => f.FieldType == typeof(Parameter)).Select(f => (t, f.Name, (Parameter)f.GetValue(null)!))),
    ];
}
