// Written from specs/redocly.yaml by "npm run sync". Do not edit.
import type { Operation } from "./contract.ts";

/** What each provider's specs declare. An object is closed: it has no other fields than those named. */
export const operations: Readonly<Record<string, readonly Operation[]>> = {
  "tencent-tcr-personal": [
    {
      "id": "DescribeImagePersonal",
      "method": "POST",
      "path": "/",
      "parameters": [
        {
          "name": "X-TC-Action",
          "in": "header",
          "required": true,
          "schema": {
            "type": "string",
            "const": "DescribeImagePersonal"
          }
        },
        {
          "name": "X-TC-Version",
          "in": "header",
          "required": true,
          "schema": {
            "type": "string",
            "const": "2019-09-24"
          }
        }
      ],
      "credentials": [],
      "body": {
        "additionalProperties": false,
        "type": "object",
        "required": [
          "RepoName"
        ],
        "properties": {
          "RepoName": {
            "type": "string",
            "minLength": 1
          },
          "Offset": {
            "type": "integer",
            "minimum": 0
          },
          "Limit": {
            "type": "integer",
            "minimum": 1,
            "maximum": 100
          },
          "Tag": {
            "type": "string"
          }
        }
      },
      "answers": [
        {
          "statuses": [
            200
          ],
          "headers": [],
          "schema": {
            "oneOf": [
              {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "Response"
                ],
                "properties": {
                  "Response": {
                    "additionalProperties": false,
                    "type": "object",
                    "required": [
                      "Data",
                      "RequestId"
                    ],
                    "properties": {
                      "Data": {
                        "additionalProperties": false,
                        "type": "object",
                        "required": [
                          "RepoName",
                          "Server",
                          "TagCount",
                          "TagInfo"
                        ],
                        "properties": {
                          "RepoName": {
                            "type": "string"
                          },
                          "Server": {
                            "type": "string"
                          },
                          "TagCount": {
                            "type": "integer"
                          },
                          "TagInfo": {
                            "type": "array",
                            "items": {
                              "additionalProperties": false,
                              "type": "object",
                              "required": [
                                "TagName",
                                "TagId",
                                "ImageId",
                                "Size",
                                "CreationTime",
                                "DurationDays",
                                "Author",
                                "Architecture",
                                "DockerVersion",
                                "OS",
                                "UpdateTime",
                                "PushTime",
                                "SizeByte",
                                "Id"
                              ],
                              "properties": {
                                "TagName": {
                                  "type": "string"
                                },
                                "TagId": {
                                  "type": "string"
                                },
                                "ImageId": {
                                  "type": "string"
                                },
                                "Size": {
                                  "type": "string"
                                },
                                "CreationTime": {
                                  "type": "string"
                                },
                                "DurationDays": {
                                  "type": [
                                    "string",
                                    "null"
                                  ]
                                },
                                "Author": {
                                  "type": "string"
                                },
                                "Architecture": {
                                  "type": "string"
                                },
                                "DockerVersion": {
                                  "type": "string"
                                },
                                "OS": {
                                  "type": "string"
                                },
                                "UpdateTime": {
                                  "type": "string"
                                },
                                "PushTime": {
                                  "type": "string"
                                },
                                "SizeByte": {
                                  "type": "integer"
                                },
                                "Id": {
                                  "type": "integer"
                                },
                                "Kind": {
                                  "type": "string"
                                }
                              }
                            }
                          }
                        }
                      },
                      "RequestId": {
                        "type": "string"
                      }
                    }
                  }
                }
              },
              {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "Response"
                ],
                "properties": {
                  "Response": {
                    "additionalProperties": false,
                    "type": "object",
                    "required": [
                      "Error",
                      "RequestId"
                    ],
                    "properties": {
                      "Error": {
                        "additionalProperties": false,
                        "type": "object",
                        "required": [
                          "Code",
                          "Message"
                        ],
                        "properties": {
                          "Code": {
                            "type": "string"
                          },
                          "Message": {
                            "type": "string"
                          }
                        }
                      },
                      "RequestId": {
                        "type": "string"
                      }
                    }
                  }
                }
              }
            ]
          }
        }
      ]
    }
  ],
  "tencent-tcr": [
    {
      "id": "DescribeImages",
      "method": "POST",
      "path": "/",
      "parameters": [
        {
          "name": "X-TC-Action",
          "in": "header",
          "required": true,
          "schema": {
            "type": "string",
            "const": "DescribeImages"
          }
        },
        {
          "name": "X-TC-Version",
          "in": "header",
          "required": true,
          "schema": {
            "type": "string",
            "const": "2019-09-24"
          }
        }
      ],
      "credentials": [],
      "body": {
        "additionalProperties": false,
        "type": "object",
        "required": [
          "RegistryId",
          "NamespaceName",
          "RepositoryName"
        ],
        "properties": {
          "RegistryId": {
            "type": "string",
            "minLength": 1
          },
          "NamespaceName": {
            "type": "string",
            "minLength": 1
          },
          "RepositoryName": {
            "type": "string",
            "minLength": 1
          },
          "ImageVersion": {
            "type": "string"
          },
          "Limit": {
            "type": "integer",
            "minimum": 1
          },
          "Offset": {
            "type": "integer",
            "minimum": 1
          },
          "Digest": {
            "type": "string"
          },
          "ExactMatch": {
            "type": "boolean"
          }
        }
      },
      "answers": [
        {
          "statuses": [
            200
          ],
          "headers": [],
          "schema": {
            "oneOf": [
              {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "Response"
                ],
                "properties": {
                  "Response": {
                    "additionalProperties": false,
                    "type": "object",
                    "required": [
                      "ImageInfoList",
                      "TotalCount",
                      "RequestId"
                    ],
                    "properties": {
                      "ImageInfoList": {
                        "type": "array",
                        "items": {
                          "additionalProperties": false,
                          "type": "object",
                          "required": [
                            "Digest",
                            "Size",
                            "ImageVersion",
                            "UpdateTime"
                          ],
                          "properties": {
                            "Digest": {
                              "type": "string"
                            },
                            "Size": {
                              "type": "integer"
                            },
                            "ImageVersion": {
                              "type": "string"
                            },
                            "UpdateTime": {
                              "type": "string"
                            },
                            "Kind": {
                              "type": [
                                "string",
                                "null"
                              ]
                            },
                            "KmsSignature": {
                              "type": [
                                "string",
                                "null"
                              ]
                            }
                          }
                        }
                      },
                      "TotalCount": {
                        "type": "integer"
                      },
                      "RequestId": {
                        "type": "string"
                      }
                    }
                  }
                }
              },
              {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "Response"
                ],
                "properties": {
                  "Response": {
                    "additionalProperties": false,
                    "type": "object",
                    "required": [
                      "Error",
                      "RequestId"
                    ],
                    "properties": {
                      "Error": {
                        "additionalProperties": false,
                        "type": "object",
                        "required": [
                          "Code",
                          "Message"
                        ],
                        "properties": {
                          "Code": {
                            "type": "string"
                          },
                          "Message": {
                            "type": "string"
                          }
                        }
                      },
                      "RequestId": {
                        "type": "string"
                      }
                    }
                  }
                }
              }
            ]
          }
        }
      ]
    }
  ],
  "tencent-ccr": [
    {
      "id": "GetTagList",
      "method": "GET",
      "path": "/v2/index.php",
      "parameters": [
        {
          "name": "Action",
          "in": "query",
          "required": true,
          "schema": {
            "type": "string",
            "const": "GetTagList"
          }
        },
        {
          "name": "reponame",
          "in": "query",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        },
        {
          "name": "offset",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 0
          }
        },
        {
          "name": "limit",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "maximum": 100
          }
        },
        {
          "name": "tag",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          }
        }
      ],
      "credentials": [
        "Region",
        "SecretId",
        "Timestamp",
        "Nonce",
        "Signature",
        "SignatureMethod",
        "Token"
      ],
      "answers": [
        {
          "statuses": [
            200
          ],
          "headers": [],
          "schema": {
            "oneOf": [
              {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "code",
                  "message",
                  "codeDesc",
                  "data"
                ],
                "properties": {
                  "code": {
                    "type": "integer",
                    "const": 0
                  },
                  "message": {
                    "type": "string"
                  },
                  "codeDesc": {
                    "type": "string"
                  },
                  "data": {
                    "additionalProperties": false,
                    "type": "object",
                    "required": [
                      "reponame",
                      "server",
                      "tagCount",
                      "tagInfo"
                    ],
                    "properties": {
                      "reponame": {
                        "type": "string"
                      },
                      "server": {
                        "type": "string"
                      },
                      "tagCount": {
                        "type": "integer"
                      },
                      "tagInfo": {
                        "type": "array",
                        "items": {
                          "additionalProperties": false,
                          "type": "object",
                          "required": [
                            "repo_name",
                            "tagName",
                            "tagId",
                            "imageId",
                            "size",
                            "creationTime",
                            "updateTime",
                            "author",
                            "architecture",
                            "dockerVersion",
                            "os",
                            "pushTime",
                            "sizeByte"
                          ],
                          "properties": {
                            "repo_name": {
                              "type": "string"
                            },
                            "tagName": {
                              "type": "string"
                            },
                            "tagId": {
                              "type": "string"
                            },
                            "imageId": {
                              "type": "string"
                            },
                            "size": {
                              "type": "string"
                            },
                            "creationTime": {
                              "type": "string"
                            },
                            "updateTime": {
                              "type": "string"
                            },
                            "author": {
                              "type": "string"
                            },
                            "architecture": {
                              "type": "string"
                            },
                            "dockerVersion": {
                              "type": "string"
                            },
                            "os": {
                              "type": "string"
                            },
                            "pushTime": {
                              "type": "string"
                            },
                            "sizeByte": {
                              "type": "integer"
                            }
                          }
                        }
                      }
                    }
                  }
                }
              },
              {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "code",
                  "message"
                ],
                "properties": {
                  "code": {
                    "type": [
                      "integer",
                      "string"
                    ],
                    "not": {
                      "const": 0
                    }
                  },
                  "message": {
                    "type": "string"
                  },
                  "codeDesc": {
                    "type": "string"
                  }
                }
              }
            ]
          }
        }
      ]
    }
  ],
  "huawei-swr": [
    {
      "id": "ListRepositoryTags",
      "method": "GET",
      "path": "/v2/manage/namespaces/{namespace}/repos/{repository}/tags",
      "parameters": [
        {
          "name": "namespace",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1,
            "maxLength": 64
          }
        },
        {
          "name": "repository",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1,
            "maxLength": 128
          }
        },
        {
          "name": "limit",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "maximum": 1000
          }
        },
        {
          "name": "offset",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 0
          }
        },
        {
          "name": "order_column",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          }
        },
        {
          "name": "order_type",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string",
            "enum": [
              "asc",
              "desc"
            ]
          }
        },
        {
          "name": "tag",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          }
        },
        {
          "name": "filter",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          }
        }
      ],
      "credentials": [],
      "answers": [
        {
          "statuses": [
            200
          ],
          "headers": [],
          "schema": {
            "type": "array",
            "items": {
              "additionalProperties": false,
              "type": "object",
              "required": [
                "id",
                "repo_id",
                "Tag",
                "image_id",
                "manifest",
                "digest",
                "schema",
                "path",
                "internal_path",
                "size",
                "is_trusted",
                "created",
                "updated",
                "deleted"
              ],
              "properties": {
                "id": {
                  "type": "integer"
                },
                "repo_id": {
                  "type": "integer"
                },
                "Tag": {
                  "type": "string"
                },
                "image_id": {
                  "type": "string"
                },
                "manifest": {
                  "type": "string"
                },
                "digest": {
                  "type": "string"
                },
                "schema": {
                  "type": "integer"
                },
                "path": {
                  "type": "string"
                },
                "internal_path": {
                  "type": "string"
                },
                "size": {
                  "type": "integer",
                  "minimum": 0
                },
                "is_trusted": {
                  "type": "boolean"
                },
                "created": {
                  "type": "string"
                },
                "updated": {
                  "type": "string"
                },
                "deleted": {
                  "type": [
                    "string",
                    "null"
                  ]
                },
                "domain_id": {
                  "type": "string"
                },
                "scanned": {
                  "type": "boolean"
                },
                "tag_type": {
                  "type": "integer"
                }
              }
            }
          }
        },
        {
          "statuses": [
            400,
            401,
            403,
            404,
            409,
            429,
            500,
            502,
            503,
            504
          ],
          "headers": [],
          "schema": {
            "anyOf": [
              {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "errors"
                ],
                "properties": {
                  "errors": {
                    "type": "array",
                    "minItems": 1,
                    "items": {
                      "additionalProperties": false,
                      "type": "object",
                      "required": [
                        "errorCode"
                      ],
                      "properties": {
                        "errorCode": {
                          "type": "string"
                        },
                        "errorMessage": {
                          "type": "string"
                        },
                        "detail": {
                          "type": "string"
                        },
                        "encoded_authorization_message": {
                          "type": "string"
                        }
                      }
                    }
                  },
                  "error_code": {
                    "type": "string"
                  },
                  "error_msg": {
                    "type": "string"
                  },
                  "details": {
                    "type": "array",
                    "items": {
                      "additionalProperties": false,
                      "type": "object",
                      "properties": {
                        "error_code": {
                          "type": "string"
                        },
                        "error_msg": {
                          "type": "string"
                        }
                      }
                    }
                  },
                  "encoded_authorization_message": {
                    "type": "string"
                  }
                }
              },
              {
                "type": "array",
                "minItems": 1,
                "items": {
                  "additionalProperties": false,
                  "type": "object",
                  "required": [
                    "errorCode"
                  ],
                  "properties": {
                    "errorCode": {
                      "type": "string"
                    },
                    "errorMessage": {
                      "type": "string"
                    },
                    "detail": {
                      "type": "string"
                    },
                    "encoded_authorization_message": {
                      "type": "string"
                    }
                  }
                }
              },
              {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "errorCode"
                ],
                "properties": {
                  "errorCode": {
                    "type": "string"
                  },
                  "errorMessage": {
                    "type": "string"
                  },
                  "detail": {
                    "type": "string"
                  },
                  "encoded_authorization_message": {
                    "type": "string"
                  }
                }
              },
              {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "error_code",
                  "error_msg"
                ],
                "properties": {
                  "error_code": {
                    "type": "string"
                  },
                  "error_msg": {
                    "type": "string"
                  },
                  "request_id": {
                    "type": "string"
                  }
                }
              }
            ]
          }
        }
      ]
    },
    {
      "id": "KeystoneCreateUserTokenByPassword",
      "method": "POST",
      "path": "/v3/auth/tokens",
      "parameters": [
        {
          "name": "nocatalog",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          }
        }
      ],
      "credentials": [],
      "body": {
        "additionalProperties": false,
        "type": "object",
        "required": [
          "auth"
        ],
        "properties": {
          "auth": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "identity",
              "scope"
            ],
            "properties": {
              "identity": {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "methods",
                  "password"
                ],
                "properties": {
                  "methods": {
                    "type": "array",
                    "minItems": 1,
                    "items": {
                      "const": "password"
                    }
                  },
                  "password": {
                    "additionalProperties": false,
                    "type": "object",
                    "required": [
                      "user"
                    ],
                    "properties": {
                      "user": {
                        "additionalProperties": false,
                        "type": "object",
                        "required": [
                          "name",
                          "password",
                          "domain"
                        ],
                        "properties": {
                          "name": {
                            "type": "string"
                          },
                          "password": {
                            "type": "string"
                          },
                          "domain": {
                            "additionalProperties": false,
                            "type": "object",
                            "required": [
                              "name"
                            ],
                            "properties": {
                              "name": {
                                "type": "string"
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              },
              "scope": {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "project"
                ],
                "properties": {
                  "project": {
                    "additionalProperties": false,
                    "type": "object",
                    "required": [
                      "name"
                    ],
                    "properties": {
                      "name": {
                        "type": "string"
                      }
                    }
                  }
                }
              }
            }
          }
        }
      },
      "answers": [
        {
          "statuses": [
            201
          ],
          "headers": [
            "X-Subject-Token"
          ],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "token"
            ],
            "properties": {
              "token": {
                "additionalProperties": true,
                "type": "object",
                "required": [
                  "expires_at"
                ],
                "properties": {
                  "expires_at": {
                    "type": "string"
                  }
                }
              }
            }
          }
        },
        {
          "statuses": [
            400,
            401,
            403,
            404,
            500,
            503
          ],
          "headers": [],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "error"
            ],
            "properties": {
              "error": {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "code",
                  "message",
                  "title"
                ],
                "properties": {
                  "code": {
                    "type": "integer"
                  },
                  "message": {
                    "type": "string"
                  },
                  "title": {
                    "type": "string"
                  }
                }
              }
            }
          }
        }
      ]
    }
  ],
  "ucloud-uhub": [
    {
      "id": "GetImageTag",
      "method": "GET",
      "path": "/",
      "parameters": [
        {
          "name": "Action",
          "in": "query",
          "required": true,
          "schema": {
            "type": "string",
            "const": "GetImageTag"
          }
        },
        {
          "name": "ProjectId",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        },
        {
          "name": "RepoName",
          "in": "query",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        },
        {
          "name": "ImageName",
          "in": "query",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        },
        {
          "name": "Offset",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 0
          }
        },
        {
          "name": "Limit",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 1
          }
        },
        {
          "name": "TagName",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        }
      ],
      "credentials": [
        "PublicKey",
        "Signature",
        "SecurityToken"
      ],
      "answers": [
        {
          "statuses": [
            200
          ],
          "headers": [],
          "schema": {
            "oneOf": [
              {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "Action",
                  "RetCode",
                  "TotalCount",
                  "TagSet"
                ],
                "properties": {
                  "Action": {
                    "type": "string"
                  },
                  "RetCode": {
                    "type": "integer",
                    "const": 0
                  },
                  "Message": {
                    "type": "string"
                  },
                  "TotalCount": {
                    "type": "integer"
                  },
                  "TagSet": {
                    "type": "array",
                    "items": {
                      "additionalProperties": false,
                      "type": "object",
                      "required": [
                        "TagName",
                        "UpdateTime"
                      ],
                      "properties": {
                        "TagName": {
                          "type": "string"
                        },
                        "UpdateTime": {
                          "type": [
                            "string",
                            "integer"
                          ]
                        },
                        "Digest": {
                          "type": "string"
                        }
                      }
                    }
                  }
                }
              },
              {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "RetCode"
                ],
                "properties": {
                  "Action": {
                    "type": "string"
                  },
                  "RetCode": {
                    "type": "integer",
                    "not": {
                      "const": 0
                    }
                  },
                  "Message": {
                    "type": "string"
                  }
                }
              }
            ]
          }
        }
      ]
    }
  ],
  "otc-swr": [
    {
      "id": "ListRepositoryTags",
      "method": "GET",
      "path": "/v2/manage/namespaces/{namespace}/repos/{repository}/tags",
      "parameters": [
        {
          "name": "namespace",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1,
            "maxLength": 64
          }
        },
        {
          "name": "repository",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1,
            "maxLength": 128
          }
        },
        {
          "name": "limit",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "maximum": 1000
          }
        },
        {
          "name": "offset",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 0
          }
        },
        {
          "name": "order_column",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          }
        },
        {
          "name": "order_type",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string",
            "enum": [
              "asc",
              "desc"
            ]
          }
        },
        {
          "name": "tag",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          }
        },
        {
          "name": "filter",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          }
        }
      ],
      "credentials": [],
      "answers": [
        {
          "statuses": [
            200
          ],
          "headers": [],
          "schema": {
            "type": "array",
            "items": {
              "additionalProperties": false,
              "type": "object",
              "required": [
                "id",
                "repo_id",
                "Tag",
                "image_id",
                "manifest",
                "digest",
                "schema",
                "path",
                "internal_path",
                "size",
                "is_trusted",
                "created",
                "updated",
                "deleted",
                "domain_id",
                "tag_type"
              ],
              "properties": {
                "id": {
                  "type": "integer"
                },
                "repo_id": {
                  "type": "integer"
                },
                "Tag": {
                  "type": "string"
                },
                "image_id": {
                  "type": "string"
                },
                "manifest": {
                  "type": "string"
                },
                "digest": {
                  "type": "string"
                },
                "schema": {
                  "type": "integer"
                },
                "path": {
                  "type": "string"
                },
                "internal_path": {
                  "type": "string"
                },
                "size": {
                  "type": "integer",
                  "minimum": 0
                },
                "is_trusted": {
                  "type": "boolean"
                },
                "created": {
                  "type": "string"
                },
                "updated": {
                  "type": "string"
                },
                "deleted": {
                  "type": [
                    "string",
                    "null"
                  ]
                },
                "domain_id": {
                  "type": "string"
                },
                "scanned": {
                  "type": "boolean"
                },
                "tag_type": {
                  "type": "integer"
                }
              }
            }
          }
        },
        {
          "statuses": [
            400,
            401,
            403,
            404,
            409,
            429,
            500,
            502,
            503,
            504
          ],
          "headers": [],
          "schema": {
            "anyOf": [
              {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "errors"
                ],
                "properties": {
                  "errors": {
                    "type": "array",
                    "minItems": 1,
                    "items": {
                      "additionalProperties": false,
                      "type": "object",
                      "required": [
                        "errorCode"
                      ],
                      "properties": {
                        "errorCode": {
                          "type": "string"
                        },
                        "errorMessage": {
                          "type": "string"
                        },
                        "detail": {
                          "type": "string"
                        },
                        "encoded_authorization_message": {
                          "type": "string"
                        }
                      }
                    }
                  },
                  "error_code": {
                    "type": "string"
                  },
                  "error_msg": {
                    "type": "string"
                  },
                  "details": {
                    "type": "array",
                    "items": {
                      "additionalProperties": false,
                      "type": "object",
                      "properties": {
                        "error_code": {
                          "type": "string"
                        },
                        "error_msg": {
                          "type": "string"
                        }
                      }
                    }
                  },
                  "encoded_authorization_message": {
                    "type": "string"
                  }
                }
              },
              {
                "type": "array",
                "minItems": 1,
                "items": {
                  "additionalProperties": false,
                  "type": "object",
                  "required": [
                    "errorCode"
                  ],
                  "properties": {
                    "errorCode": {
                      "type": "string"
                    },
                    "errorMessage": {
                      "type": "string"
                    },
                    "detail": {
                      "type": "string"
                    },
                    "encoded_authorization_message": {
                      "type": "string"
                    }
                  }
                }
              },
              {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "errorCode"
                ],
                "properties": {
                  "errorCode": {
                    "type": "string"
                  },
                  "errorMessage": {
                    "type": "string"
                  },
                  "detail": {
                    "type": "string"
                  },
                  "encoded_authorization_message": {
                    "type": "string"
                  }
                }
              },
              {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "error_code",
                  "error_msg"
                ],
                "properties": {
                  "error_code": {
                    "type": "string"
                  },
                  "error_msg": {
                    "type": "string"
                  },
                  "request_id": {
                    "type": "string"
                  }
                }
              }
            ]
          }
        }
      ]
    },
    {
      "id": "KeystoneCreateUserTokenByPassword",
      "method": "POST",
      "path": "/v3/auth/tokens",
      "parameters": [
        {
          "name": "nocatalog",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          }
        }
      ],
      "credentials": [],
      "body": {
        "additionalProperties": false,
        "type": "object",
        "required": [
          "auth"
        ],
        "properties": {
          "auth": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "identity",
              "scope"
            ],
            "properties": {
              "identity": {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "methods",
                  "password"
                ],
                "properties": {
                  "methods": {
                    "type": "array",
                    "minItems": 1,
                    "items": {
                      "const": "password"
                    }
                  },
                  "password": {
                    "additionalProperties": false,
                    "type": "object",
                    "required": [
                      "user"
                    ],
                    "properties": {
                      "user": {
                        "additionalProperties": false,
                        "type": "object",
                        "required": [
                          "name",
                          "password",
                          "domain"
                        ],
                        "properties": {
                          "name": {
                            "type": "string"
                          },
                          "password": {
                            "type": "string"
                          },
                          "domain": {
                            "additionalProperties": false,
                            "type": "object",
                            "required": [
                              "name"
                            ],
                            "properties": {
                              "name": {
                                "type": "string"
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              },
              "scope": {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "project"
                ],
                "properties": {
                  "project": {
                    "additionalProperties": false,
                    "type": "object",
                    "required": [
                      "name"
                    ],
                    "properties": {
                      "name": {
                        "type": "string"
                      }
                    }
                  }
                }
              }
            }
          }
        }
      },
      "answers": [
        {
          "statuses": [
            201
          ],
          "headers": [
            "X-Subject-Token"
          ],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "token"
            ],
            "properties": {
              "token": {
                "additionalProperties": true,
                "type": "object",
                "required": [
                  "expires_at"
                ],
                "properties": {
                  "expires_at": {
                    "type": "string"
                  }
                }
              }
            }
          }
        },
        {
          "statuses": [
            400,
            401,
            403,
            404,
            500,
            503
          ],
          "headers": [],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "error"
            ],
            "properties": {
              "error": {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "code",
                  "message",
                  "title"
                ],
                "properties": {
                  "code": {
                    "type": "integer"
                  },
                  "message": {
                    "type": "string"
                  },
                  "title": {
                    "type": "string"
                  }
                }
              }
            }
          }
        }
      ]
    }
  ],
  "surfercloud-uhub": [
    {
      "id": "GetImageTag",
      "method": "GET",
      "path": "/",
      "parameters": [
        {
          "name": "Action",
          "in": "query",
          "required": true,
          "schema": {
            "type": "string",
            "const": "GetImageTag"
          }
        },
        {
          "name": "ProjectId",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        },
        {
          "name": "RepoName",
          "in": "query",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        },
        {
          "name": "ImageName",
          "in": "query",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        },
        {
          "name": "Offset",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 0
          }
        },
        {
          "name": "Limit",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 1
          }
        },
        {
          "name": "TagName",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        }
      ],
      "credentials": [
        "PublicKey",
        "Signature",
        "SecurityToken"
      ],
      "answers": [
        {
          "statuses": [
            200
          ],
          "headers": [],
          "schema": {
            "oneOf": [
              {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "Action",
                  "RetCode",
                  "TotalCount",
                  "TagSet"
                ],
                "properties": {
                  "Action": {
                    "type": "string"
                  },
                  "RetCode": {
                    "type": "integer",
                    "const": 0
                  },
                  "Message": {
                    "type": "string"
                  },
                  "TotalCount": {
                    "type": "integer"
                  },
                  "TagSet": {
                    "type": "array",
                    "items": {
                      "additionalProperties": false,
                      "type": "object",
                      "required": [
                        "TagName",
                        "UpdateTime"
                      ],
                      "properties": {
                        "TagName": {
                          "type": "string"
                        },
                        "UpdateTime": {
                          "type": [
                            "string",
                            "integer"
                          ]
                        },
                        "Digest": {
                          "type": "string"
                        }
                      }
                    }
                  }
                }
              },
              {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "RetCode"
                ],
                "properties": {
                  "Action": {
                    "type": "string"
                  },
                  "RetCode": {
                    "type": "integer",
                    "not": {
                      "const": 0
                    }
                  },
                  "Message": {
                    "type": "string"
                  }
                }
              }
            ]
          }
        }
      ]
    }
  ]
};
