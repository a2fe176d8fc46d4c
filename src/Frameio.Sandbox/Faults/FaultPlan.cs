using System.Text.Json;
using Frameio.Sandbox.Hosting;

namespace Frameio.Sandbox.Faults;

/// <summary>The faults to come. Thread-safe.</summary>
public sealed class FaultPlan
{
    private readonly Lock _gate = new();
    private readonly List<Armed> _rules = [];

    /// <summary>Reads rules from JSON: an array of them, or one.</summary>
    /// <exception cref="FaultRuleException">
    /// The JSON is no rule, or has a key nobody knows; the message says which.
    /// </exception>
    public static IReadOnlyList<FaultRule> Parse(string json)
    {
        try
        {
            return json.AsSpan().TrimStart().StartsWith("[")
                ? JsonSerializer.Deserialize<FaultRule[]>(json, Wire.Json)!
                : [JsonSerializer.Deserialize<FaultRule>(json, Wire.Json) ?? throw new FaultRuleException(
                    "the rule is null")];
        }
        catch (JsonException exception)
        {
            throw new FaultRuleException(exception.Message, exception);
        }
        catch (NotSupportedException exception)
        {
            // What System.Text.Json throws for an abstract type of which it isn't told the derived one.
            throw new FaultRuleException("the action has no kind", exception);
        }
    }

    /// <summary>Adds rules behind those there are.</summary>
    /// <exception cref="FaultRuleException">A rule can't be meant; none is added.</exception>
    public void Add(params IReadOnlyList<FaultRule> rules)
    {
        for (int i = 0; i < rules.Count; i++)
        {
            FaultRule.Require(rules[i] is not null, $"rule {i} is null");
            rules[i].Check();
        }

        lock (_gate)
        {
            _rules.AddRange(rules.Select(rule => new Armed(rule)));
        }
    }

    /// <summary>The rules, with how often each has matched and hit.</summary>
    public IReadOnlyList<FaultRuleState> Snapshot()
    {
        lock (_gate)
        {
            return [.. _rules.Select(armed => new FaultRuleState(armed.Rule, armed.Matched, armed.Hit))];
        }
    }

    /// <summary>Forgets all rules.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _rules.Clear();
        }
    }

    /// <summary>Decides what happens to a request: any number of delays, and the first fault of another kind.</summary>
    internal FaultDecision Decide(string? operationId, IncomingRequest request)
    {
        List<DelayFault> delays = [];
        lock (_gate)
        {
            foreach (Armed armed in _rules)
            {
                if (!armed.Rule.Matches(operationId, request.Method, request.Path))
                {
                    continue;
                }

                switch (armed.Next(request))
                {
                    case null:
                        break;
                    case DelayFault delay:
                        delays.Add(delay);
                        break;
                    case { } action:
                        return new FaultDecision(delays, action);
                }
            }
        }

        return new FaultDecision(delays, null);
    }

    private sealed class Armed(FaultRule rule)
    {
        // How often requests have come again that are to come again.
        private readonly Dictionary<string, int> _returns = [];

        public FaultRule Rule { get; } = rule;

        public int Matched { get; private set; }

        public int Hit { get; private set; }

        /// <summary>What the rule does to a request, or null when it lets it pass.</summary>
        public FaultAction? Next(IncomingRequest request)
        {
            if (Rule.Then.Count == 0)
            {
                return Hits() ? Rule.Action : null;
            }

            if (_returns.Remove(request.Identity, out int returns))
            {
                Await(request, returns + 1);
                return Rule.Then[returns];
            }

            if (!Hits())
            {
                return null;
            }

            Await(request, 0);
            return Rule.Action;
        }

        private void Await(IncomingRequest request, int returns)
        {
            if (returns < Rule.Then.Count)
            {
                _returns.Add(request.Identity, returns);
            }
        }

        private bool Hits()
        {
            Matched++;
            int afterSkip = Matched - Rule.Skip;
            bool hits = afterSkip > 0 && afterSkip % Rule.Every == 0 && !(Hit >= Rule.Times);
            Hit += hits ? 1 : 0;
            return hits;
        }
    }
}
