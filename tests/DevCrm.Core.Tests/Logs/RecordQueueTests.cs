using System.Collections.Concurrent;
using DevCrm.Core.Logs;
using Microsoft.Extensions.Logging.Abstractions;

namespace DevCrm.Core.Tests.Logs;

public sealed class RecordQueueTests
{
    [Theory]
    [InlineData(typeof(InvalidOperationException))]
    [InlineData(typeof(TimeoutException))]
    [InlineData(typeof(ArgumentException))]
    public async Task Complete_WritesWhatIsThere_WhateverFailedBefore(Type fault)
    {
        var writer = new Writer(faults: 2, fault);
        await using var queue = new Queue(writer);
        for (var i = 0; i < 25; i++)
        {
            await queue.AddAsync(i, TestContext.Current.CancellationToken);
        }

        await queue.CompleteAsync();

        Assert.Equal(Enumerable.Range(0, 25), writer.Written);
        Assert.True(writer.Batches <= 5, "They were not written in batches.");
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("  anna ", "anna")]
    [InlineData("an\0na\r\n", "anna")]
    [InlineData("abcdefghijk", "abcdefghij")]
    [InlineData("abcdefghi\U0001F600", "abcdefghi")]
    public void Text_OfStrangers_IsFitToBeStored(string? text, string expected) => Assert.Equal(expected, LogText.Clean(text, 10));

    private sealed class Queue(Writer writer) : RecordQueue<int>(100, writer);

    private sealed class Writer(int faults, Type fault) : RecordWriter<int>(10, TimeProvider.System, NullLogger.Instance)
    {
        private int _faults = faults;

        public ConcurrentQueue<int> Written { get; } = [];

        public int Batches { get; private set; }

        protected override Task WriteAsync(IReadOnlyList<int> batch)
        {
            if (_faults-- > 0)
            {
                throw (Exception)Activator.CreateInstance(fault)!;
            }

            Batches++;
            foreach (var record in batch)
            {
                Written.Enqueue(record);
            }

            return Task.CompletedTask;
        }
    }
}
