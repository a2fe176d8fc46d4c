namespace Frameio.Client.Leftovers;

/// <summary>The kinds of things that work on when whoever made them has gone, as texts say them.</summary>
public static class LeftoverKind
{
    /// <summary>A webhook.</summary>
    public const string Webhook = "Webhook";

    /// <summary>A custom action.</summary>
    public const string CustomAction = "CustomAction";

    /// <summary>A share.</summary>
    public const string Share = "Share";

    /// <summary>So many of a kind, in words.</summary>
    public static string Count(string kind, int number)
    {
        string noun = kind switch
        {
            Webhook => "webhook",
            CustomAction => "custom action",
            _ => "share",
        };
        return $"{number} {noun}{(number == 1 ? string.Empty : "s")}";
    }
}
