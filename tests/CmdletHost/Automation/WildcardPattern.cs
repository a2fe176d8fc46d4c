using System.Text;
using System.Text.RegularExpressions;

namespace System.Management.Automation;

/// <summary>How a wildcard pattern compares.</summary>
[Flags]
public enum WildcardOptions
{
    None = 0,
    Compiled = 1,
    IgnoreCase = 2,
    CultureInvariant = 4,
}

/// <summary>A pattern of *, ?, [a-z] and a backtick before what is meant literally.</summary>
public sealed class WildcardPattern
{
    private readonly Regex _regex;

    public WildcardPattern(string pattern)
        : this(pattern, WildcardOptions.None)
    {
    }

    public WildcardPattern(string pattern, WildcardOptions options)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        RegexOptions regexOptions = RegexOptions.Singleline;
        if (options.HasFlag(WildcardOptions.IgnoreCase))
        {
            regexOptions |= RegexOptions.IgnoreCase;
        }
        if (options.HasFlag(WildcardOptions.CultureInvariant))
        {
            regexOptions |= RegexOptions.CultureInvariant;
        }
        _regex = new Regex(ToRegex(pattern), regexOptions);
    }

    public static WildcardPattern Get(string pattern, WildcardOptions options) => new(pattern, options);

    public static bool ContainsWildcardCharacters(string? pattern)
    {
        for (int i = 0; i < (pattern?.Length ?? 0); i++)
        {
            if (pattern![i] == '`')
            {
                i++;
            }
            else if (pattern[i] is '*' or '?' or '[' or ']')
            {
                return true;
            }
        }
        return false;
    }

    public static string Escape(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return Regex.Replace(pattern, @"[*?\[\]`]", "`$0");
    }

    public static string Unescape(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return Regex.Replace(pattern, @"`([*?\[\]`])", "$1");
    }

    public bool IsMatch(string? input) => input is not null && _regex.IsMatch(input);

    private static string ToRegex(string pattern)
    {
        StringBuilder regex = new("^");
        for (int i = 0; i < pattern.Length; i++)
        {
            char character = pattern[i];
            int end = character == '[' ? pattern.IndexOf(']', Math.Min(i + 2, pattern.Length)) : -1;
            if (character == '`' && i + 1 < pattern.Length)
            {
                regex.Append(Regex.Escape(pattern[++i].ToString()));
            }
            else if (character == '*')
            {
                regex.Append(".*");
            }
            else if (character == '?')
            {
                regex.Append('.');
            }
            else if (character == '[')
            {
                if (end < 0)
                {
                    throw new WildcardPatternException($"The specified wildcard character pattern is not valid: {pattern}");
                }
                string set = pattern[(i + 1)..end].Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal);
                regex.Append('[').Append(set.Replace("^", "\\^", StringComparison.Ordinal)).Append(']');
                i = end;
            }
            else
            {
                regex.Append(Regex.Escape(character.ToString()));
            }
        }
        return regex.Append("\\z").ToString();
    }
}
