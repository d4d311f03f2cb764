// Asks the program every quarter of an hour, from two places, whether it and its storage answer, and tells somebody
// when they do not: a clerk that has stopped reminding is otherwise noticed only by its silence.
param location string
param tags object
param token string
param host string
param insightsId string
param alertEmail string

// UK South and West Europe, by the names that Application Insights gives the places it asks from.
var askFrom = ['emea-ru-msa-edge', 'emea-nl-ams-azr']
var name = 'health-clerk-${token}'

resource question 'Microsoft.Insights/webtests@2022-06-15' = {
  name: name
  location: location
  tags: union(tags, { 'hidden-link:${insightsId}': 'Resource' })
  kind: 'standard'
  properties: {
    SyntheticMonitorId: name
    Name: name
    Enabled: true
    Frequency: 900
    Timeout: 30
    Kind: 'standard'
    RetryEnabled: true
    Locations: [for place in askFrom: { Id: place }]
    Request: {
      RequestUrl: 'https://${host}/health'
      HttpVerb: 'GET'
      ParseDependentRequests: false
    }
    ValidationRules: {
      ExpectedHttpStatusCode: 200
      SSLCheck: true
      SSLCertRemainingLifetimeCheck: 7
    }
  }
}

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(alertEmail)) {
  name: 'ag-clerk-${token}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'Plan Clerk'
    enabled: true
    emailReceivers: [
      { name: 'email', emailAddress: alertEmail, useCommonAlertSchema: true }
    ]
  }
}

resource alert 'Microsoft.Insights/metricAlerts@2018-03-01' = if (!empty(alertEmail)) {
  name: 'alert-clerk-${token}'
  location: 'global'
  tags: union(tags, { 'hidden-link:${insightsId}': 'Resource', 'hidden-link:${question.id}': 'Resource' })
  properties: {
    description: 'Plan Clerk does not answer, or its storage does not. Reminders are not being sent.'
    enabled: true
    severity: 1
    scopes: [question.id, insightsId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT30M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: question.id
      componentId: insightsId
      failedLocationCount: length(askFrom)
    }
    actions: [
      { actionGroupId: people.id }
    ]
  }
}
