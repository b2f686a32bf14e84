using System.Globalization;
using BsrMatch.Input;
using Microsoft.Data.Sqlite;

namespace BsrMatch.Storage;

/// <summary>
/// How long the store keeps runs and outcomes. Where a limit is set, older ones are deleted whenever a run is
/// saved.
/// </summary>
public sealed class Retention
{
    /// <summary>The longest limit, about a century.</summary>
    public const int LongestDays = 36_500;

    private readonly Store store;

    /// <summary>Works on an open store.</summary>
    public Retention(Store store)
    {
        ArgumentNullException.ThrowIfNull(store);
        this.store = store;
    }

    /// <summary>How many days runs are kept, 1 or more; null where there is no limit.</summary>
    public int? Days => store.Read(DaysOf);

    /// <summary>Sets the limit; runs that are too old already go with the next that is saved.</summary>
    /// <param name="days">1 to <see cref="LongestDays"/>; null for no limit.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer or more days.</exception>
    /// <exception cref="SetupException">The store cannot be written to.</exception>
    public void Keep(int? days)
    {
        if (days is { } number)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(number, 1, nameof(days));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(number, LongestDays, nameof(days));
        }

        store.Write(transaction =>
        {
            if (days is null) StoreSettings.Remove(transaction, StoreSettings.KeepDays);
            else StoreSettings.Set(transaction, StoreSettings.KeepDays, $"{days}");
            return days;
        });
    }

    /// <summary>The first day (UTC) whose runs are kept today.</summary>
    /// <param name="days">How many days runs are kept.</param>
    public DateOnly FirstDayKept(int days) => FirstDayKept(store.Now, days);

    /// <summary>Deletes what is too old, within the change that saves a run.</summary>
    internal static void Apply(SqliteTransaction transaction, DateTimeOffset now)
    {
        if (DaysOf(transaction) is { } days)
            ClientEraser.DeleteBefore(transaction, FirstDayKept(now, days));
    }

    private static DateOnly FirstDayKept(DateTimeOffset now, int days) =>
        DateOnly.FromDateTime(now.UtcDateTime).AddDays(-days);

    private static int? DaysOf(SqliteTransaction transaction) =>
        StoreSettings.Get(transaction, StoreSettings.KeepDays) is { } text
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : null;
}
