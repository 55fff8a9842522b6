using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace LabourSim.Charts;

/// <summary>Markup that is already safe and is written as it is; every other value is escaped.</summary>
/// <param name="Text">The markup.</param>
internal readonly record struct Raw(string Text);

/// <summary>Builds HTML from interpolated strings: the literal parts are markup, every value put in is escaped.</summary>
internal static class Html
{
    /// <summary>A value as text or within a quoted attribute.</summary>
    public static string Escape(string? value) => WebUtility.HtmlEncode(value) ?? "";

    /// <summary>One piece of markup with its values escaped.</summary>
    public static Raw Of(Fragment markup) => new(markup.ToString());

    /// <summary>One interpolated piece of markup; a plain string does not convert to it, so nothing unescaped slips in.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Fragment
    {
        private readonly StringBuilder _to = new();

        public Fragment(int literalLength, int formattedCount) => _ = literalLength + formattedCount;

        public void AppendLiteral(string markup) => _to.Append(markup);

        public void AppendFormatted(string? value) => _to.Append(Escape(value));

        public void AppendFormatted(int value) => _to.Append(Numbers.Count(value));

        public void AppendFormatted(Raw value) => _to.Append(value.Text);

        /// <summary>Pieces one after the other, each with a line break.</summary>
        public void AppendFormatted(IEnumerable<Raw> values) => _to.AppendJoin("", values.Select(v => v.Text + '\n'));

        public override string ToString() => _to.ToString();
    }
}
