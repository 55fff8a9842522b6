using System.CommandLine;
using System.CommandLine.Parsing;
using LabourSim.Experiments.Input;

namespace LabourSim.Cli;

/// <summary>Words the parser's complaints like every other error about input, with the nearest valid name.</summary>
internal static class ParseErrors
{
    /// <summary>Throws the first complaint, if there is one.</summary>
    /// <exception cref="InputException">The command line is wrong.</exception>
    public static void ThrowIfAny(ParseResult result, string[] args)
    {
        Command command = result.CommandResult.Command;
        if (result.Errors.Count > 0)
        {
            ThrowIfUnmatched(result);
        }

        // An option without its value takes the next option for it.
        if (result.CommandResult.Children.OfType<OptionResult>().FirstOrDefault(ValueIsOption) is { } bare)
        {
            throw Error(bare.Option.Name, bare.Tokens[^1].Value, "a value", null);
        }

        // The parser hands unknown options to an argument that takes many values; after "--" they are meant as such.
        if (!args.Contains("--") && Positional(result).FirstOrDefault(LooksLikeOption) is { } unknown)
        {
            throw Unmatched(result, command, unknown);
        }

        if (result.Errors is [ParseError error, ..])
        {
            throw Worded(error, command);
        }
    }

    /// <summary>Throws when there is a word that nothing takes.</summary>
    /// <exception cref="InputException">There is.</exception>
    public static void ThrowIfUnmatched(ParseResult result)
    {
        if (result.UnmatchedTokens is [string first, ..])
        {
            throw Unmatched(result, result.CommandResult.Command, first);
        }
    }

    private static IEnumerable<string> Positional(ParseResult result) =>
        result.CommandResult.Children.OfType<ArgumentResult>().SelectMany(a => a.Tokens).Select(t => t.Value);

    private static bool LooksLikeOption(string token) => token.Length > 1 && token[0] == '-';

    private static bool ValueIsOption(OptionResult option) => option.Tokens is [.., { Value: ['-', '-', ..] }];

    private static InputException Unmatched(ParseResult result, Command command, string token)
    {
        string[] commands = [.. command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name)];
        if (LooksLikeOption(token))
        {
            string[] options = [.. Options(result).Distinct()];
            return Error("option", token, $"an option of '{CommandPath.Of(command)}' ({string.Join(", ", options)})", options);
        }

        return commands.Length > 0
            ? Error("command", token, $"a command ({string.Join(", ", commands)})", commands)
            : Error("argument", token, $"no further argument of '{CommandPath.Of(command)}'", null);
    }

    private static IEnumerable<string> Options(ParseResult result)
    {
        for (SymbolResult? at = result.CommandResult; at is not null; at = at.Parent)
        {
            if (at is CommandResult command)
            {
                bool own = at == result.CommandResult;
                foreach (Option option in command.Command.Options.Where(o => !o.Hidden && (own || o.Recursive)))
                {
                    yield return option.Name;
                }
            }
        }
    }

    private static InputException Worded(ParseError error, Command command)
    {
        SymbolResult? at = error.SymbolResult;
        OptionResult? option = at as OptionResult ?? at?.Parent as OptionResult;
        string value = at is null || at.Tokens.Count == 0 ? "(missing)" : at.Tokens[^1].Value;
        if (option is { Option.Arity.MinimumNumberOfValues: > 0 } && value == "(missing)")
        {
            return Error(option.Option.Name, value, "a value", null);
        }

        if (option is { Tokens.Count: > 1, Option.Arity.MaximumNumberOfValues: 1 })
        {
            return Error(option.Option.Name, value, "one value, found several", null);
        }

        if (error.Message.StartsWith("Cannot parse argument", StringComparison.Ordinal) && option is not null)
        {
            return Error(option.Option.Name, value, Expected(option.Option.ValueType), null);
        }

        if (at is ArgumentResult { Tokens.Count: 0 } argument)
        {
            return Error(argument.Argument.Name, value, $"a value; see 'laboursim {CommandPath.Of(command)} --help'", null);
        }

        if (at is CommandResult && command.Subcommands.Count > 0)
        {
            return Error("command", value, $"one of {string.Join(", ", command.Subcommands.Select(c => c.Name))}; see 'laboursim --help'", null);
        }

        return new InputException(error.Message);
    }

    private static string Expected(Type type) => Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type) switch
    {
        TypeCode.UInt32 or TypeCode.UInt64 => "a whole number from 0",
        TypeCode.Int32 or TypeCode.Int64 => "a whole number",
        TypeCode.Double or TypeCode.Single or TypeCode.Decimal => "a number",
        TypeCode.Boolean => "true or false",
        _ => "another value",
    };

    private static InputException Error(string key, string value, Wording expected, IEnumerable<string>? names) =>
        InputError.At(InputPlace.CommandLine, key, value, expected, names);
}
