using System.Globalization;
using LabourSim.Model;
using LabourSim.Parameters;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LabourSim.Tests.HouseRules;

/// <summary>
/// A number with a meaning is a parameter. In the sources of rules stand only 0, 1, 2, 12 and 100, the width of a vector, and what is
/// listed in <c>Literals.tsv</c>: the file, a piece of the line, the numbers there, and why they are no parameter.
/// </summary>
public class LiteralRules
{
    private static readonly string Core = Path.Combine(Repository.Root, "src", "LabourSim");

    private static readonly (string File, string Piece, string[] Numbers, string Reason)[] Listed =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests", "LabourSim.Tests", "HouseRules", "Literals.tsv"))
            .Select(l => l.Split('\t')).Select(c => (c[0], c[1], c[2].Split(' '), c[3])),
    ];

    private static readonly (string File, string Line, string Number)[] Found = [.. Sources().SelectMany(Numbers)];

    [Fact]
    public void NumbersInRules_AreParametersOrListedWithAReason() => Found
        .Where(f => !Listed.Any(l => Covers(l, f))).Select(f => $"{f.File}: {f.Number} in '{f.Line}'").ShouldBeEmpty();

    [Fact]
    public void EachListedNumber_IsThereAndHasAReason()
    {
        Listed.SelectMany(l => l.Numbers.Where(n => !Found.Any(f => f.Number == n && Covers(l, f))).Select(n => $"{l.File}: {n} in '{l.Piece}'")).ShouldBeEmpty();
        Listed.ShouldAllBe(l => l.Reason.Length > 8);
    }

    [Theory]
    [InlineData("x = 0.3f * y;", "0.3")]
    [InlineData("x = y > 24 ? 1 : 2;", "24")]
    [InlineData("x = -100_00;", "10000")]
    [InlineData("x = 1e-6;", "1E-06")]
    [InlineData("for (int i = 0; i < n; i += 8) { }", "")]
    [InlineData("x = y / 12f * 100;", "")]
    [InlineData("x = i * 8;", "8")]
    public void Numbers_AreFound(string statement, string numbers) =>
        string.Join(' ', NumbersIn(CSharpSyntaxTree.ParseText($"void F() {{ {statement} }}").GetRoot()).Select(n => n.Number)).ShouldBe(numbers);

    private static bool Covers((string File, string Piece, string[] Numbers, string Reason) listed, (string File, string Line, string Number) found) =>
        listed.File == found.File && found.Line.Contains(listed.Piece, StringComparison.Ordinal) && listed.Numbers.Contains(found.Number);

    // Wherever the catalogue says that a rule is, and everything beside it in the folders of mechanisms and policies.
    private static IEnumerable<string> Sources() => RuleCatalogue.All.Select(r => r.File)
        .Concat(new[] { "Mechanisms", "Policies" }.SelectMany(d => Directory.EnumerateFiles(Path.Combine(Core, d), "*.cs").Select(f => $"{d}/{Path.GetFileName(f)}")))
        .Append("Population/Sites.cs").Append("Model/Rates.cs").Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<(string File, string Line, string Number)> Numbers(string file)
    {
        string text = File.ReadAllText(Path.Combine(Core, file));
        string[] lines = text.Split('\n');
        return NumbersIn(CSharpSyntaxTree.ParseText(text).GetRoot()).Select(n => (file, lines[n.Line].Trim(), n.Number));
    }

    private static IEnumerable<(int Line, string Number)> NumbersIn(SyntaxNode root) => root.DescendantNodes().OfType<LiteralExpressionSyntax>()
        .Where(l => l.IsKind(SyntaxKind.NumericLiteralExpression) && !Declares(l) && !Dates(l) && !Strides(l))
        .Select(l => (l.GetLocation().GetLineSpan().StartLinePosition.Line,
            Value: double.Parse(Convert.ToString(l.Token.Value, CultureInfo.InvariantCulture)!, CultureInfo.InvariantCulture)))
        .Where(n => n.Value is not (0 or 1 or 2 or 12 or 100)).Select(n => (n.Line, n.Value.ToString(CultureInfo.InvariantCulture)));

    // The numbers of a parameter itself.
    private static bool Declares(LiteralExpressionSyntax literal) =>
        literal.FirstAncestorOrSelf<FieldDeclarationSyntax>()?.Declaration.Type.ToString() == nameof(Parameter);

    // A policy's own dates.
    private static bool Dates(LiteralExpressionSyntax literal) =>
        literal.FirstAncestorOrSelf<PropertyDeclarationSyntax>()?.Identifier.ValueText is "DefaultStart" or "DefaultEnd";

    // Eight people are gone through at a time.
    private static bool Strides(LiteralExpressionSyntax literal) =>
        literal.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression, Parent: ForStatementSyntax } && literal.Token.Value is 8;
}
