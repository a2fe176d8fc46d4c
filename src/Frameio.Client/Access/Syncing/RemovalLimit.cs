using System.Globalization;
using Frameio.Client.Texts;

namespace Frameio.Client.Access.Syncing;

/// <summary>
/// How many may be taken out of one place by a desired state: a number, or a part of those there now.
/// </summary>
public readonly record struct RemovalLimit
{
    private const int FewPeople = 5;
    private const decimal UsualPercentage = 25;

    private readonly int? _number;
    private readonly decimal? _percentage;

    private RemovalLimit(int? number, decimal? percentage) => (_number, _percentage) = (number, percentage);

    /// <summary>
    /// Five, or a quarter where that is more. A place of ten or fewer can lose half by it: there a file that was cut
    /// off can't be told from people who left.
    /// </summary>
    public static RemovalLimit Usual => default;

    /// <summary>So many, wherever that is.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 0.</exception>
    public static RemovalLimit OfNumber(int number) => number >= 0
        ? new RemovalLimit(number, null)
        : throw new ArgumentOutOfRangeException(nameof(number));

    /// <summary>So many of a hundred who are there.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not between 0 and 100.</exception>
    public static RemovalLimit OfPercentage(decimal percentage) => percentage is >= 0 and <= 100
        ? new RemovalLimit(null, percentage)
        : throw new ArgumentOutOfRangeException(nameof(percentage));

    /// <summary>Reads a number (<c>20</c>) or a percentage (<c>50%</c>), in any culture.</summary>
    /// <param name="text">The text.</param>
    /// <param name="limit">What it says.</param>
    /// <returns>Whether it is either.</returns>
    public static bool TryParse(string? text, out RemovalLimit limit)
    {
        limit = default;
        string clean = CellText.Clean(text);
        if (clean.Length > 0 && clean[clean.Length - 1] == '%')
        {
            string figures = clean.Substring(0, clean.Length - 1).TrimEnd();
            bool isPercentage = decimal.TryParse(
                figures, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal percentage);
            limit = isPercentage && percentage <= 100 ? OfPercentage(percentage) : default;
            return isPercentage && percentage <= 100;
        }

        bool isNumber = int.TryParse(clean, NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        limit = isNumber ? OfNumber(number) : default;
        return isNumber;
    }

    /// <summary>How many may go where so many are.</summary>
    public int Of(int present) => _number ?? Math.Max(
        _percentage is null ? FewPeople : 0, (int)Math.Floor(present * (_percentage ?? UsualPercentage) / 100));

    /// <inheritdoc/>
    public override string ToString() => (_number, _percentage) switch
    {
        ({ } number, _) => number.ToString(CultureInfo.InvariantCulture),
        (_, { } percentage) => $"{percentage.ToString(CultureInfo.InvariantCulture)}%",
        _ => $"{FewPeople}, or {UsualPercentage.ToString(CultureInfo.InvariantCulture)}% where that is more",
    };
}
