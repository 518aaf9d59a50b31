(function () {
  'use strict';
  var data = JSON.parse(document.getElementById('data').textContent);
  var darkMode = window.matchMedia('(prefers-color-scheme: dark)');
  var calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  var charts = [];

  // Blues for the way forward and greys for detours differ in lightness, orange and blue for every kind of eye.
  function colours(dark) {
    return dark
      ? { line: ['#0b4a86', '#1f6cb0', '#4292c6', '#6baed6', '#9ecae1', '#d6e6f4'], detour: ['#4b5660', '#6c7883', '#8f9ba6', '#b4bec7'],
          good: '#6baed6', running: '#3d4f5f', late: '#fdae6b', bad: '#e6550d', ink: '#e4e9ee', soft: '#9fadba', rule: '#33404c', paper: '#1b232b' }
      : { line: ['#c6dbef', '#9ecae1', '#6baed6', '#4292c6', '#2171b5', '#08306b'], detour: ['#d9dde1', '#b9c0c7', '#969fa8', '#717b85'],
          good: '#2171b5', running: '#c9d3dc', late: '#fdae6b', bad: '#c44601', ink: '#1f2933', soft: '#5b6875', rule: '#dde3e9', paper: '#ffffff' };
  }

  function whole(n) { return Number(n).toLocaleString('en-GB', { maximumFractionDigits: 0 }); }
  function days(n) { return Number(n).toLocaleString('en-GB', { maximumFractionDigits: 1 }); }
  function escape(text) { var span = document.createElement('span'); span.textContent = text; return span.innerHTML; }

  function base(c, format) {
    return {
      animation: !calm, textStyle: { color: c.ink, fontFamily: 'system-ui, sans-serif', fontSize: 12 }, aria: { enabled: true },
      grid: { left: 20, right: 24, top: 36, bottom: 8, containLabel: true },
      legend: { top: 0, left: 0, textStyle: { color: c.soft }, itemWidth: 12, itemHeight: 12, type: 'scroll', pageTextStyle: { color: c.soft } },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, confine: true, backgroundColor: c.paper, borderColor: c.rule, textStyle: { color: c.ink },
        formatter: function (points) {
          return '<strong>' + escape(points[0].axisValueLabel || points[0].name) + '</strong><br>' + points.slice().reverse().map(function (p) {
            return p.marker + escape(p.seriesName) + ': ' + (p.value === undefined || p.value === null ? '–' : format(p.value));
          }).join('<br>');
        } }
    };
  }

  function category(c, names, inverse) {
    return { type: 'category', data: names, inverse: !!inverse, axisLine: { lineStyle: { color: c.rule } }, axisTick: { show: false },
      axisLabel: { color: c.soft, width: 130, overflow: 'truncate' } };
  }
  function value(c, format) {
    return { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: c.rule } }, axisLabel: { color: c.soft, formatter: format, hideOverlap: true } };
  }
  function merge(a, b) { Object.keys(b).forEach(function (key) { a[key] = b[key]; }); return a; }
  function bars(name, values, colour, extra) {
    return merge({ type: 'bar', name: name, data: values, itemStyle: { color: colour, borderRadius: 2 }, barMaxWidth: 26 }, extra || {});
  }

  var draw = {
    funnel: function (c) {
      var first = Math.max(1, data.funnel[0].reached);
      return merge(base(c, whole), {
        legend: { show: false }, grid: { left: 20, right: 100, top: 8, bottom: 8, containLabel: true },
        xAxis: { type: 'value', show: false }, yAxis: category(c, data.funnel.map(function (s) { return s.stage; }), true),
        series: [bars('Leads', data.funnel.map(function (s) { return s.reached; }), c.good, {
          barMaxWidth: 34, label: { show: true, position: 'right', color: c.ink,
            formatter: function (p) { return whole(p.value) + (p.dataIndex ? '  (' + days(100 * p.value / first) + ' %)' : ''); } } })]
      });
    },
    balance: function (c) {
      var forward = 0, detour = 0;
      return merge(base(c, whole), {
        xAxis: merge(category(c, data.balance.days), { boundaryGap: false, axisLabel: { color: c.soft, hideOverlap: true } }), yAxis: value(c, whole),
        series: data.balance.series.map(function (s) {
          var colour = s.detour ? c.detour[detour++ % c.detour.length] : c.line[forward++ % c.line.length];
          return { type: 'line', stack: 'open', name: s.stage, data: s.open, symbol: 'none', lineStyle: { width: 0.5, color: c.paper },
            itemStyle: { color: colour }, areaStyle: { color: colour, opacity: 1 }, emphasis: { focus: 'series' } };
        })
      });
    },
    stays: function (c) {
      var rows = data.stays.filter(function (s) { return s.kind === 'completed'; });
      return merge(base(c, function (n) { return days(n) + ' days'; }), {
        xAxis: category(c, rows.map(function (s) { return s.stage; })), yAxis: value(c, function (n) { return days(n) + ' d'; }),
        series: [bars('Half leave within', rows.map(function (s) { return s.p50_days; }), c.good),
                 bars('Nine in ten leave within', rows.map(function (s) { return s.p90_days; }), c.line[1])]
      });
    },
    sla: function (c) {
      var names = data.sla.map(function (s) { return s.group + ' · ' + s.clock; });
      var kinds = [['Met', 'met', c.good], ['Running', 'open_within', c.running], ['Past due', 'open_past_due', c.late], ['Breached', 'breached', c.bad]];
      return merge(base(c, whole), {
        xAxis: value(c, whole), yAxis: category(c, names, true),
        series: kinds.map(function (k) { return bars(k[0], data.sla.map(function (s) { return s[k[1]]; }), k[2], { stack: 'clocks', barMaxWidth: 16 }); })
      });
    },
    sources: function (c) {
      return merge(base(c, whole), {
        xAxis: value(c, whole), yAxis: category(c, data.sources.map(function (s) { return s.source; }), true),
        series: [bars('Revenue', data.sources.map(function (s) { return s.revenue; }), c.good, { barMaxWidth: 14 }),
                 bars('Cost', data.sources.map(function (s) { return s.cost; }), c.late, { barMaxWidth: 14 })]
      });
    }
  };

  function drawAll(dark) {
    charts.forEach(function (chart) { chart.dispose(); });
    charts = [];
    Object.keys(draw).forEach(function (name) {
      var place = document.getElementById('chart-' + name);
      if (!place) { return; }
      if (name === 'sla') { place.style.height = Math.max(8, 4 + 1.7 * data.sla.length) + 'rem'; }
      if (name === 'sources') { place.style.height = Math.max(10, 5 + 2.4 * data.sources.length) + 'rem'; }
      var label = place.getAttribute('aria-label');
      var chart = echarts.init(place, null, { renderer: 'svg' });
      chart.setOption(draw[name](colours(dark)));
      place.setAttribute('aria-label', label);
      charts.push(chart);
    });
  }

  drawAll(darkMode.matches);
  darkMode.addEventListener('change', function () { drawAll(darkMode.matches); });
  window.addEventListener('resize', function () { charts.forEach(function (chart) { chart.resize(); }); });
  window.addEventListener('beforeprint', function () { calm = true; drawAll(false); });
  window.addEventListener('afterprint', function () { drawAll(darkMode.matches); });
})();
