using System;
using System.Collections.Concurrent;
using System.Threading;
using DevCrm.Licenses.Validation.Caching;
using DevCrm.Licenses.Validation.Revisions;
using Microsoft.Extensions.Configuration;
using OrchardCore;

namespace DevCrm.Licenses.Validation;

/// <summary>
/// What this process keeps in memory for validation: licences by key, activations, units used. It is asked only while other instances'
/// changes are heard of, and never about a subject that is being changed here.
/// </summary>
internal sealed class ValidationMemory
{
    /// <summary>Megabytes for licences; a licence takes about a kilobyte and its metadata.</summary>
    internal const string SizeKey = "DevCrm:Licenses:CacheMegabytes";

    /// <summary>Nothing stays longer, in case someone changes the database by hand.</summary>
    private const long MaxAgeMilliseconds = 300_000;
    private const int DefaultMegabytes = 64;
    private const int ActivationSize = 600;
    private const int SmallSize = 100;

    private readonly BoundedCache<Entry<LicenseFacts>> _licenses;
    private readonly BoundedCache<Entry<ActivationState>> _activations;
    private readonly BoundedCache<Entry<UnitsUsed>> _units;
    private readonly BoundedCache<Entry<object>> _unknown;
    private readonly BoundedCache<Entry<ProductFacts>> _products;
    private readonly ConcurrentDictionary<string, string> _keyHashes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _held = new(StringComparer.Ordinal);
    private int _holds;

    public ValidationMemory(IConfiguration configuration)
    {
        var size = configuration.GetValue(SizeKey, DefaultMegabytes) * 1024L * 1024L;
        _licenses = new(size);
        _activations = new(size / 2);
        _units = new(size / 16);
        _unknown = new(size / 16);
        _products = new(size / 8);
    }

    /// <summary>Names this process in revisions.</summary>
    public string Instance { get; } = IdGenerator.GenerateId();

    public Drops Drops { get; } = new();

    /// <summary>That of some licence there is.</summary>
    public string? AnyKeyHash { get; private set; }

    /// <summary>Raised after a subject was dropped, for what others derive from it.</summary>
    public event Action<string>? Dropped;

    public LicenseFacts? FindLicense(string keyHash) =>
        _licenses.TryGet(keyHash, out var entry) && entry.IsFresh && !IsHeld(RevisionSubjects.License, entry.Value.Id) ? entry.Value : null;

    public void Keep(LicenseFacts facts, long ticket)
    {
        if (Drops.HappenedSince(ticket, RevisionSubjects.License(facts.Id)))
        {
            // Nor its key: it may be one that has ended since.
            return;
        }

        AnyKeyHash = facts.KeyHash;
        _keyHashes[facts.Id] = facts.KeyHash;
        _licenses.Set(facts.KeyHash, new(facts), facts.Size);
        if (Drops.HappenedSince(ticket, RevisionSubjects.License(facts.Id)))
        {
            _licenses.Remove(facts.KeyHash);
        }

        Trim();
    }

    public bool IsUnknown(string keyHash) => _holds == 0 && _unknown.TryGet(keyHash, out var entry) && entry.IsFresh && entry.Ticket == Drops.Ticket;

    public void KeepUnknown(string keyHash, long ticket) => _unknown.Set(keyHash, new(this, ticket), SmallSize * 2);

    public ProductFacts? FindProduct(string productId) =>
        _products.TryGet(productId, out var entry) && entry.IsFresh && !IsHeld(RevisionSubjects.Catalog) ? entry.Value : null;

    public void Keep(ProductFacts product, long ticket)
    {
        _products.Set(product.Id, new(product), SmallSize * (product.Releases.Count + 1));
        if (Drops.HappenedSince(ticket, RevisionSubjects.Catalog))
        {
            _products.Remove(product.Id);
        }
    }

    public ActivationState? FindActivation(string key) =>
        _activations.TryGet(key, out var entry) && entry.IsFresh && !IsHeld(RevisionSubjects.Activation, key) ? entry.Value : null;

    public void Keep(string key, ActivationState activation, long ticket)
    {
        _activations.Set(key, new(activation), ActivationSize + activation.Fingerprint.Length);
        if (Drops.HappenedSince(ticket, RevisionSubjects.Activation(key)))
        {
            _activations.Remove(key);
        }
    }

    public UnitsUsed? FindUnits(string licenseId) =>
        _units.TryGet(licenseId, out var entry) && entry.IsFresh && !IsHeld(RevisionSubjects.Units, licenseId) ? entry.Value : null;

    public void Keep(string licenseId, UnitsUsed units, long ticket)
    {
        _units.Set(licenseId, new(units), SmallSize);
        if (Drops.HappenedSince(ticket, RevisionSubjects.Units(licenseId)))
        {
            _units.Remove(licenseId);
        }
    }

    /// <summary>Until it is disposed the subject is not answered from memory; then it is forgotten.</summary>
    public MemoryHold Hold(string subject)
    {
        _held.AddOrUpdate(subject, 1, static (_, count) => count + 1);
        Interlocked.Increment(ref _holds);
        return new MemoryHold(this, subject);
    }

    public void Drop(string subject)
    {
        var (kind, id) = RevisionSubjects.Parse(subject);
        if (kind is RevisionKind.Catalog or RevisionKind.Unknown)
        {
            DropAll();
            return;
        }

        Drops.Add(subject);
        switch (kind)
        {
            case RevisionKind.License when _keyHashes.TryRemove(id, out var keyHash):
                _licenses.Remove(keyHash);
                break;
            case RevisionKind.Activation:
                _activations.Remove(id);
                break;
            case RevisionKind.Units:
                _units.Remove(id);
                break;
        }

        Dropped?.Invoke(subject);
    }

    public void DropAll()
    {
        Drops.AddAll();
        _licenses.Clear();
        _activations.Clear();
        _units.Clear();
        _products.Clear();
        _keyHashes.Clear();
        Dropped?.Invoke(RevisionSubjects.Catalog);
    }

    internal void Release(string subject)
    {
        // Forgotten first: what is put in between was read before the commit.
        Drop(subject);
        while (_held.TryGetValue(subject, out var count))
        {
            if (count > 1 ? _held.TryUpdate(subject, count - 1, count) : _held.TryRemove(new(subject, count)))
            {
                break;
            }
        }

        Interlocked.Decrement(ref _holds);
    }

    /// <summary>Whether it is being changed here at this moment.</summary>
    public bool IsHeld(string subject) => _holds > 0 && (_held.ContainsKey(subject) || _held.ContainsKey(RevisionSubjects.Catalog));

    private bool IsHeld(Func<string, string> subject, string id) => _holds > 0 && IsHeld(subject(id));

    // The map by id has no bound of its own; past this it holds mostly licences that the cache has forgotten.
    private void Trim()
    {
        if (_keyHashes.Count > 500_000)
        {
            DropAll();
        }
    }

    private sealed class Entry<T>(T value, long ticket = 0)
    {
        private readonly long _since = Environment.TickCount64;

        public T Value { get; } = value;

        public long Ticket { get; } = ticket;

        public bool IsFresh => Environment.TickCount64 - _since < MaxAgeMilliseconds;
    }
}

/// <summary>Units a licence used in a month.</summary>
internal sealed record UnitsUsed(int Month, decimal Units);

/// <summary>Keeps a subject from being answered from memory.</summary>
internal sealed class MemoryHold(ValidationMemory memory, string subject) : IDisposable
{
    private int _released;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _released, 1) == 0)
        {
            memory.Release(subject);
        }
    }
}
